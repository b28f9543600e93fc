"""Writing graphs of objects: which instances they stand for, in what order they go, and what became of them."""
