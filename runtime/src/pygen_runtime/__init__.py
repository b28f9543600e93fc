"""What generated SDKs stand on."""
