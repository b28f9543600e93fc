"""The TypeScript target: a package of declarations and tables on the npm package pygen-runtime."""

from pygen.targets.typescript.package import TARGET

__all__ = ["TARGET"]
