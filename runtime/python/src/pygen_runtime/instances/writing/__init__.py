"""Writing graphs of objects: the instances they stand for, their order, and what became of them."""
