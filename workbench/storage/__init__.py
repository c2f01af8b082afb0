"""The ledger file: tables, migrations, history and the connection to SQLite."""
