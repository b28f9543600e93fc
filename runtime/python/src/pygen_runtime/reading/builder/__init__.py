"""Queries, step by step."""
