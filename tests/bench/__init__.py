"""The benchmark of the promises of speed: each act beside a peer, in one run, as a ratio."""
