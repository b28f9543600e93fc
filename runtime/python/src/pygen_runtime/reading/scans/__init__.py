"""Reading much as columns: whole views page by page, and in parts that are read at the same time."""
