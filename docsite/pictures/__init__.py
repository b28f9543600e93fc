"""Pictures of the documentation, drawn or photographed by scripts, so that they stay true.

    svg           shapes and colours, light and dark
    flow, house   from a model to calls; the rooms, read from the contracts of `.importlinter`
    charts        from benchmarks/results.json
    terminal      what commands print, typed here, for README
    screens       the studio and a notebook in Chromium

Drawings are made while the site is built. `make pictures` makes anew what is kept in docs/pictures.
"""
