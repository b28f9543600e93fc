"""What people who run the service need: metrics, logs, checks, backups."""
