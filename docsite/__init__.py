"""What the documentation site is made with, beyond its pages: `mkdocs` calls `docsite/hooks.py`.

hooks        where mkdocs calls the rest
public       which names people may use, and the page each is on
reference    those names and the command line -> pages, from the code
notebooks    examples/notebooks, run -> pages
twins        every page as Markdown beside its HTML, and llms.txt
prompts      what the copy button takes of a console block
pictures/    scripts that draw or photograph what is in docs/pictures
"""
