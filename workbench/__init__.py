"""Zhuanban Workbench (专班工作台): one ledger, one month's view and official documents."""

from __future__ import annotations

from typing import Final

__version__: Final = "0.1.0"
