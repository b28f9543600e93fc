"""What a row becomes: an instance of a generated class, a dictionary, columns."""
