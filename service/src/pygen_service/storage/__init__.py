"""What is kept: a catalogue in a database, and artifacts under the digest of their bytes."""
