"""The schema endpoints: what may be created, what may change, and what is silently ignored."""
