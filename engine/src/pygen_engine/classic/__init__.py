"""What time series, files and sequences have in common: resources of a classic kind, and nodes that are such.

bodies      how requests name them
kind        what a kind of resource is: its table, its body, and which nodes belong to it
identity    from what a request names to what it means
resources   create, list, find, change and delete
"""
