"""Packages: what was registered under which version, and how installers are told of it."""
