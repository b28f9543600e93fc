"""Fixtures for people who test their code against the embedded engine."""
