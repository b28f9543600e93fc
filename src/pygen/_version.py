"""The version of the generator, and the line of the runtime that its code runs on."""

__version__ = "0.1.0"
RUNTIME_REQUIREMENT = "pygen-runtime~=0.1.0"
