"""Files and their content: sent, fetched, looked up, deleted. What `client.files` is."""

from __future__ import annotations

from .about import FileInfo
from .faces import AsyncFilesAPI, FilesAPI

__all__ = ["AsyncFilesAPI", "FileInfo", "FilesAPI"]
