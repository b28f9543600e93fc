"""Files and their content, as the classic API offers them.

A file is a resource of its own (`/files`), or a node with data in the container `cdf_cdm:CogniteFile`.

    resources   create, list, find, change and delete files
    links       where content is sent and fetched: addresses that say for whom and how long they are good
    uploads     content that arrives, in one part or many, and becomes that of a file
    content     content that is fetched, whole or a range of it
    storage     pieces of content in tables
"""
