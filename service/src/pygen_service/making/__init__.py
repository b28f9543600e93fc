"""Models to artifacts: in children that can be killed, so that no model can harm anybody but itself."""
