"""Write the golden models and SDKs again: `python -m golden.regenerate` in the folder tests.

The files are there to be read: look at the difference before you commit it.
"""

from __future__ import annotations

import json

from pygen.publish import publish

from .models import GOLDEN, Golden, generated, pipeline


def files(golden: Golden) -> dict[str, str]:
    """Everything under the golden folder: the model, what was found, and the package of each language."""
    made = pipeline(golden)
    output = generated(made)
    model = {
        f"model/{name}": json.dumps(body, indent=1, ensure_ascii=True) + "\n"
        for name, body in golden.bodies().items()
    }
    remarks = "".join(f"{finding}\n" for finding in output.findings)
    package = {f"{golden.package}/{path}": text for path, text in output.files.items()}
    others: dict[str, str] = {}
    for language in ("typescript", "csharp"):
        others |= {f"{language}/{path}": text for path, text in made.output(language).files.items()}
        said = "".join(f"{finding}\n" for finding in made.findings_of(language))
        remarks += f"{language}:\n{said}" if said else ""
    return {**model, "findings.txt": remarks, **package, **others}


def main() -> None:
    for golden in GOLDEN:
        report = publish(files(golden), golden.folder, force=True)
        print(f"{golden.package}: {len(report.written)} written, {len(report.removed)} removed")


if __name__ == "__main__":
    main()
