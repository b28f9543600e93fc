"""Records as people have them (JSON, dictionaries, rows of tables), and the write objects they become."""
