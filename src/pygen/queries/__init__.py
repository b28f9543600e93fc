"""Questions that are kept with an SDK: read from `queries/*.toml`, and held against the model."""

from pygen.queries.bind import bind
from pygen.queries.kept import Keeping
from pygen.queries.read import FOLDER, QueryText, read_folder
from pygen.queries.values import (
    Argument,
    Asked,
    Branch,
    Compared,
    Condition,
    Connected,
    Joined,
    Named,
    Operand,
    Parameter,
    SavedQuery,
)

__all__ = [
    "FOLDER",
    "Argument",
    "Asked",
    "Branch",
    "Compared",
    "Condition",
    "Connected",
    "Joined",
    "Keeping",
    "Named",
    "Operand",
    "Parameter",
    "QueryText",
    "SavedQuery",
    "bind",
    "read_folder",
]
