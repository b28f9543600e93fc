"""Creating, patching, replacing and deleting nodes and edges."""
