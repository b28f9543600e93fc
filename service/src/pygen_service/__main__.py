"""`python -m pygen_service`."""

from pygen_service.command import main

main()
