"""The doors: the API, the indexes for installers, the pages for people."""
