"""What goes into the artifacts of a build, and what can be told from them; whichever backend builds."""
