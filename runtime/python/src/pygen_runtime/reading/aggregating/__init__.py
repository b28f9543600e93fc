"""Figures over what matches: aggregates, groups and how values are spread."""
