"""The verbs of a view: list, iterate, search, count, ..."""
