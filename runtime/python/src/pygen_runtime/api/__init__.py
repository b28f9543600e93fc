"""What generated API classes do: reading one view."""
