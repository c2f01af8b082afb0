"""Start the program: `python -m workbench`, or `workbench` where it is installed."""

from __future__ import annotations

from workbench.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
