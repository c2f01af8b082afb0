"""The revisions of a ledger's schema, one file each, numbered as the file's user_version counts them.

A revision writes out the tables it needs and imports nothing of the program: what it does to an old
file must stay the same whatever the program becomes.

A table that is altered is copied, and its copy gives ids anew: for `item`, `unit` and `act` say
`table_kwargs={"sqlite_autoincrement": True}`, and carry their rows of `sqlite_sequence` over.
"""
