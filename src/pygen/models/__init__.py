"""Where data models come from: documents in every form people have, the lock, the service."""

from pygen.models.document import ModelDocument, canonical_json
from pygen.models.read import read, read_text, read_value

__all__ = ["ModelDocument", "canonical_json", "read", "read_text", "read_value"]
