"""`POST /models/instances/query`: sets of nodes and edges built from one another."""
