"""The instance endpoints."""
