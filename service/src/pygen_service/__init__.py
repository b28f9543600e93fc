"""The generator over HTTP, and the index that its packages are installed from."""
