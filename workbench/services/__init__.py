"""What a user can do with a ledger, one function or class an act, each one transaction."""
