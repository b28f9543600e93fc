"""Target languages: each turns the representation of an SDK into files."""

from pygen.targets.request import Form, Named, Output, Request, Target

__all__ = ["Form", "Named", "Output", "Request", "Target"]
