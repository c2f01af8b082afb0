"""Documents composed from a month's view, as streams of blocks in official Chinese."""
