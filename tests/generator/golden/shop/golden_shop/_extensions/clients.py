"""Written by hand: what the client of this SDK can do beside reading and writing."""


class Opening:
    def opening_hours(self) -> str:
        return "always"
