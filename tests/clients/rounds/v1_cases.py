"""What the first generation of pygen calls identifiers, as attributes and as classes."""

import json
import sys

from cognite.pygen.config import NamingConfig
from cognite.pygen.utils.text import create_name

naming, found = NamingConfig(), {}
for text in json.load(sys.stdin):
    found[text] = [create_name(text, naming.field.name), create_name(text, naming.data_class.name)]
print(json.dumps(found))
