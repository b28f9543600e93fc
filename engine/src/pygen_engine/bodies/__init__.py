"""What operations receive: structs of request bodies, and the rules that word their refusals."""
