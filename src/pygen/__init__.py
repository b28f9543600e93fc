"""Turn a data model into a typed SDK."""
