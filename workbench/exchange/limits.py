"""How a file from outside is read: far more of it than any form holds, far less than would hurt."""

from __future__ import annotations

MEGABYTE = 1_000_000
FILE_BYTES = 20 * MEGABYTE  # a spreadsheet
ARCHIVE_BYTES = 200 * MEGABYTE  # an archive of forms
UNPACKED_BYTES = 100 * MEGABYTE  # all parts of a spreadsheet, or of an archive's members
PARTS = 2_000  # of a spreadsheet
MEMBERS = 500  # of an archive
SHEETS = 60
CELLS = 400_000  # of a file, blank ones between others included
TEXT = 8 * MEGABYTE  # characters of a file
MERGES = 5_000  # merged ranges of a sheet
LIST_ROWS = 10_000  # filled ones of a sheet taken in as a list: as many items as a ledger is measured with
SECONDS = 10.0  # for one file
MEMORY = 300 * MEGABYTE  # address space of the reading process, its own code included
DEFLATE = 1_032  # the most that a byte of deflated data can become
READING_OPTION = "--read-spreadsheets"  # a frozen program that is started with it is the reading process
