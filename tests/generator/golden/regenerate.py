"""Write the golden models and SDKs again: `python -m golden.regenerate` in the folder tests.

The files are there to be read: look at the difference before you commit it.
"""

from __future__ import annotations

import json

from pygen.publish import publish

from .models import GOLDEN, Golden, generated, pipeline


def files(golden: Golden) -> dict[str, str]:
    """Everything under the golden folder: the model, what was found, and the package."""
    output = generated(pipeline(golden))
    model = {
        f"model/{name}": json.dumps(body, indent=1, ensure_ascii=True) + "\n"
        for name, body in golden.bodies().items()
    }
    remarks = "".join(f"{finding}\n" for finding in output.findings)
    package = {f"{golden.package}/{path}": text for path, text in output.files.items()}
    return {**model, "findings.txt": remarks, **package}


def main() -> None:
    for golden in GOLDEN:
        report = publish(files(golden), golden.folder, force=True)
        print(f"{golden.package}: {len(report.written)} written, {len(report.removed)} removed")


if __name__ == "__main__":
    main()
