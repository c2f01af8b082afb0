"""The window: pages, dialogs and models over the services."""
