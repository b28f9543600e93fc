"""The embedded engine: Data Modeling on SQLite."""
