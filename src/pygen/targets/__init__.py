"""Target languages: each turns the representation of an SDK into files."""

from pygen.targets.request import Form, Named, Output, Request, Target
from pygen.targets.surface import ClassSurface, MemberSurface, Surface, SurfaceOf

__all__ = [
    "ClassSurface",
    "Form",
    "MemberSurface",
    "Named",
    "Output",
    "Request",
    "Surface",
    "SurfaceOf",
    "Target",
]
