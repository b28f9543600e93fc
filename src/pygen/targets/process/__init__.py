"""A target that is a command of the project: the request and the answer go through its standard streams."""
