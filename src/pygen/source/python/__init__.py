"""Python as text: literals and docstrings, lines broken and imports sorted as `ruff format` and isort do."""
