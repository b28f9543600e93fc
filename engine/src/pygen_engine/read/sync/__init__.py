"""`POST /models/instances/sync`: what changed since the last time one asked."""
