"""`python -m pygen`."""

from pygen.cli import main

main()
