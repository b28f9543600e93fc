"""Sequences and their rows: made, read, written, deleted. What `client.sequences` is."""

from __future__ import annotations

from .faces import AsyncSequencesAPI, SequencesAPI
from .rows import SequenceColumn, SequenceRows

__all__ = ["AsyncSequencesAPI", "SequenceColumn", "SequenceRows", "SequencesAPI"]
