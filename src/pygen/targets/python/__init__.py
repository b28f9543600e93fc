"""The Python target: a typed package that stands on pygen-runtime."""
