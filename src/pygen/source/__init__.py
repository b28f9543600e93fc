"""Code as text: what the emitters of one syntax share, whatever is generated in it.

`prose`, `width` and `documentation` are for every language; a folder each has the layout, the escaping and
the ordering of one syntax, as its usual formatter would leave them.
"""
