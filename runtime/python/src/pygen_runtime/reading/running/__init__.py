"""From a plan to rows, as flows."""
