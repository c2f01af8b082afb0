"""One module for each dialog of the window."""
