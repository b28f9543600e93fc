"""A site about one SDK, made from its models: pages for people who write code with it."""

from pygen.reference.site import site

__all__ = ["site"]
