"""The revisions of a ledger's schema, one file each, numbered as the file's user_version counts them.

A revision writes out the tables it needs and imports nothing of the program: what it does to an old
file must stay the same whatever the program becomes.
"""
