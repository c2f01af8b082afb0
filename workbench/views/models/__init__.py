"""Item models that show what the services answer."""
