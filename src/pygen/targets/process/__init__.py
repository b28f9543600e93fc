"""A target that is a command of the project: the request as JSON on its standard input, the answer on its output."""
