"""Work that need not be done while somebody waits: accepted once, done at least once, the same in effect."""
