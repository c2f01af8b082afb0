"""Official documents: blocks, typesetting, charts and the written page."""
