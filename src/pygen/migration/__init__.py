"""From cognite-pygen v1 to here: what its packages have, what that is called now, code changed."""
