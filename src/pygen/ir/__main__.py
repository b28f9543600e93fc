"""`python -m pygen.ir` prints the JSON schema of the representation."""

import json

from pygen.ir.export import json_schema

print(json.dumps(json_schema(), indent=2))
