"""The names of the commands, and what the reader of a command line may say instead of reading it."""

from __future__ import annotations

from dataclasses import dataclass

COMMANDS = (
    "new",
    "show",
    "record",
    "document",
    "history",
    "undo",
    "redo",
    "verify",
    "forms",
    "import",
    "export",
    "pictures",
)
CONTENTS = ("starter", "empty", "demo")
DOCUMENTS = ("briefing", "checklist", "rollup", "reminder")


@dataclass(unsafe_hash=True)
class Unreadable(Exception):
    """A command line that cannot be read; `message` is the reader's own English word on it."""

    message: str


@dataclass(unsafe_hash=True)
class HelpAsked(Exception):
    """Help was asked for; `text` is to be printed."""

    text: str
