"""What the tests and the functions that executors call share."""

CANARY = "canary-of-all-secrets"
"""The token of every request. It may stand in no log, no plan and no error."""
