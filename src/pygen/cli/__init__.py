"""The command `pygen`. Needs the extra `[cli]`; everything it does is also in `pygen.project`."""

from __future__ import annotations

import sys

CODE = "PG170"


def main() -> None:
    """Run the command line; without typer or rich, say which extra brings them."""
    try:
        from pygen.cli.app import run

        run()
    except ModuleNotFoundError as error:
        if error.name not in ("typer", "rich"):
            raise
        print(
            f"pygen: error {CODE}: The command line needs {error.name}.\n"
            '  Install it: pip install "hatch-pygen[cli]"',
            file=sys.stderr,
        )
        raise SystemExit(1) from None
    except (KeyboardInterrupt, RuntimeError) as error:
        if not isinstance(error, KeyboardInterrupt) and not isinstance(error.__cause__, KeyboardInterrupt):
            raise
        # until 3.12, Python wraps what interrupts the making of a class, as while a module is imported
        print("pygen: stopped", file=sys.stderr)
        raise SystemExit(130) from None
