"""A small model that a child generates once before it says that it is ready."""

from __future__ import annotations

import json

from pygen.config import ModelSource
from pygen.scaffold.starter import starter_model

MODEL = json.dumps(starter_model(ModelSource(space="warm", external_id="Warm", version="v1"))).encode()
