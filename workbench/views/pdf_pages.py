"""The pages of a PDF as images, drawn by PDFium: what is shown and printed is the file itself.

PDFium may not be entered by two threads at once; this module is used on the GUI thread only.
"""

from __future__ import annotations

from typing import Final

import pypdfium2
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

POINTS_PER_INCH: Final = 72.0


class PdfPages:
    """An open PDF. `sizes` are the pages' in points. `close` gives its memory back."""

    def __init__(self, data: bytes) -> None:
        self._document = pypdfium2.PdfDocument(data)
        self.sizes = tuple(QSizeF(*self._document.get_page_size(at)) for at in range(len(self._document)))

    def __len__(self) -> int:
        return len(self.sizes)

    def draw(self, number: int, scale: float) -> QImage:
        """A page, counted from 0, on white; `scale` is in pixels a point."""
        page = self._document[number]
        bitmap = page.render(scale=scale, prefer_bgrx=True, rev_byteorder=False)
        image = QImage(
            bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
        ).copy()
        bitmap.close()
        page.close()
        return image

    def close(self) -> None:
        """Close the file."""
        self._document.close()
