"""The TypeScript target: a package of declarations and tables on the npm package pygen-runtime."""
