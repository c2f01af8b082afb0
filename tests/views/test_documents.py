from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from workbench.domain.clock import Clock
from workbench.domain.items import UnitKind
from workbench.domain.months import Month
from workbench.services.documents.issues import issue_briefing, issue_of
from workbench.services.documents.making import What
from workbench.services.ledgers import read_ledger
from workbench.services.units import UnitEntry, add_unit
from workbench.views.desk import Desk
from workbench.views.pages.documents import DocumentsPage
from workbench.views.pdf_pages import PdfPages
from workbench.views.pdf_preview import PdfPreview

JUNE = Month(2026, 6)


@pytest.fixture
def page(demo_desk: Desk, qtbot: QtBot) -> Iterator[DocumentsPage]:
    made = DocumentsPage(demo_desk)
    qtbot.addWidget(made)
    made.resize(1218, 690)
    with qtbot.waitExposed(made):
        made.show()
    _wait(made, qtbot)
    yield made
    made._made.cancel()
    made._each.cancel()


def _wait(page: DocumentsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.ready is not None and not page.ui.work.text(), timeout=30000)


def _text(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text.replace("\r\n", "").replace(" ", "")


def test_the_preview_is_the_file_that_is_saved(page: DocumentsPage, tmp_path: Path) -> None:
    assert page.ready is not None
    ready = page.ready
    assert page.ui.preview.pages is not None
    assert len(page.ui.preview.pages) > 1
    target = tmp_path / "简报.pdf"
    page.save_as(target)
    assert target.read_bytes() == ready.data
    assert "简报.pdf" in page.ui.result.text()
    assert page.ui.openFolder.isVisible()


def test_a_briefing_is_given_its_number_when_it_is_saved(page: DocumentsPage, tmp_path: Path) -> None:
    ledger = page.desk.ledger
    before = issue_of(ledger, JUNE)
    assert not before.issued
    assert str(before.number) in page.ui.issue.text()
    page.save_as(tmp_path / "a.pdf")
    after = issue_of(ledger, JUNE)
    assert after.issued
    assert after.number == before.number
    assert f"第{after.number}期" in _text((tmp_path / "a.pdf").read_bytes())
    assert not page.desk.ledger.read_only


def test_a_briefing_whose_number_was_taken_meanwhile_bears_the_next_one(
    page: DocumentsPage, tmp_path: Path, qtbot: QtBot
) -> None:
    ledger = page.desk.ledger
    number = issue_of(ledger, JUNE).number
    issue_briefing(ledger, Month(2026, 7))  # takes the number that June was shown with
    target = tmp_path / "late.pdf"
    page.save_as(target)
    qtbot.waitUntil(target.exists, timeout=30000)
    assert issue_of(ledger, JUNE).number == number + 1
    assert f"第{number + 1}期" in _text(target.read_bytes())


def test_other_documents_are_chosen_and_composed_anew(page: DocumentsPage, qtbot: QtBot) -> None:
    page.ui.rollup.click()
    _wait(page, qtbot)
    assert page.ready is not None
    assert page.ready.order.what is What.ROLLUP
    assert not page.ui.issue.isVisible()
    page.ui.checklist.click()
    unit = page.desk.view.members()[2].name
    page.ui.unit.setCurrentIndex(page.ui.unit.findData(unit))
    _wait(page, qtbot)
    assert page.ready.order.unit == unit
    assert unit in _text(page.ready.data)
    assert page.ui.unit.isVisible()
    page.show_part("briefing")
    assert page.what is What.BRIEFING


def test_an_act_elsewhere_makes_the_document_anew(page: DocumentsPage, qtbot: QtBot) -> None:
    page.ui.checklist.click()
    _wait(page, qtbot)
    page.desk.do(lambda: add_unit(page.desk.ledger, UnitEntry(UnitKind.MEMBER, "区医保局")))
    assert not page.ui.save.isEnabled()  # what is shown is no longer what the ledger says
    _wait(page, qtbot)
    assert page.ui.unit.findData("区医保局") > 0
    assert page.ready is not None
    assert "区医保局" in _text(page.ready.data)


def test_a_place_that_cannot_be_written_is_refused_and_the_document_stays(
    page: DocumentsPage, tmp_path: Path
) -> None:
    refused: list[Exception] = []
    page.desk.refused.connect(refused.append)
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    page.save_as(blocked / "简报.pdf")
    assert [type(refusal).__name__ for refusal in refused] == ["CannotSave"]
    assert page.ready is not None


def test_a_ledger_open_for_reading_gives_no_number(
    demo: Path, clock: Clock, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = Desk(read_ledger(demo, clock), JUNE)
    made = DocumentsPage(desk)
    qtbot.addWidget(made)
    made.show()
    _wait(made, qtbot)
    refused: list[Exception] = []
    desk.refused.connect(refused.append)
    made.save_as(tmp_path / "a.pdf")
    assert [type(refusal).__name__ for refusal in refused] == ["ReadOnly"]
    assert not (tmp_path / "a.pdf").exists()
    desk.close()


def test_one_file_a_unit_and_one_bound_file_are_written(
    page: DocumentsPage, tmp_path: Path, qtbot: QtBot
) -> None:
    page.write_each_into(tmp_path / "清单")
    assert page.ui.cancel.isVisible()
    qtbot.waitUntil(page.ui.result.isVisible, timeout=60000)
    files = sorted((tmp_path / "清单").glob("*.pdf"))
    assert len(files) == len(page.desk.view.members()) + 1
    assert all(file.read_bytes().startswith(b"%PDF") for file in files)
    assert str(len(files)) in page.ui.result.text()


def test_writing_can_be_cancelled_and_leaves_whole_files(
    page: DocumentsPage, tmp_path: Path, qtbot: QtBot
) -> None:
    page.write_each_into(tmp_path)
    with qtbot.waitSignal(page._each.progressed, timeout=30000):
        pass
    page.ui.cancel.click()
    qtbot.waitUntil(page.ui.result.isVisible, timeout=30000)
    files = list(tmp_path.glob("*.pdf"))
    assert len(files) < len(page.desk.view.members()) + 1
    for file in files:
        pypdfium2.PdfDocument(file.read_bytes()).close()
    assert not list(tmp_path.glob(".*.new"))


def test_printing_sends_every_page_in_its_size(page: DocumentsPage, tmp_path: Path, qtbot: QtBot) -> None:
    assert page.ready is not None
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(72)
    page.print_on(printer, page.ready)
    qtbot.waitUntil(page.ui.result.isVisible, timeout=30000)
    printed = pypdfium2.PdfDocument((tmp_path / "printed.pdf").read_bytes())
    wanted = PdfPages(page.ready.data)
    assert len(printed) == len(wanted)
    for number, size in enumerate(wanted.sizes):
        width, height = printed.get_page_size(number)
        assert abs(width - size.width()) < 2
        assert abs(height - size.height()) < 2
    printed.close()
    wanted.close()


def test_pages_are_drawn_only_when_they_are_seen(page: DocumentsPage, qtbot: QtBot) -> None:
    preview = page.ui.preview
    assert preview.pages is not None
    qtbot.waitUntil(lambda: preview.settled)
    pages = len(preview.pages)
    assert len({number for number, _ in preview._drawn}) < pages
    preview.go_to(pages)
    qtbot.waitUntil(lambda: preview.settled)
    assert pages - 1 in {number for number, _ in preview._drawn}
    assert page.ui.pageNumber.text().count(str(pages)) == 2
    preview.go_back()
    assert str(pages - 1) in page.ui.pageNumber.text()


def test_a_page_is_drawn_as_it_is(page: DocumentsPage) -> None:
    assert page.ready is not None
    pages = PdfPages(page.ready.data)
    image = pages.draw(0, 1.0)
    pages.close()
    assert (image.width(), image.height()) == (596, 842)
    assert image.format() == QImage.Format.Format_RGB32
    reds = sum(
        image.pixelColor(x, y).red() > 180 and image.pixelColor(x, y).green() < 60
        for x in range(0, 596, 3)
        for y in range(150, 500, 3)
    )
    assert reds > 50  # the masthead is red, not blue: the channels are in their order


def test_the_preview_zooms_and_fits_by_key(page: DocumentsPage) -> None:
    preview: PdfPreview = page.ui.preview
    fitting = preview._zoom
    QTest.keyClick(page, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert preview._zoom < fitting
    QTest.keyClick(page, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert preview._zoom == fitting
    for _ in range(20):
        preview.zoom_in()
    assert preview._zoom == 3.0
    before = preview.verticalScrollBar().value()
    QTest.keyClick(preview, Qt.Key.Key_PageDown)
    assert preview.verticalScrollBar().value() > before
    QTest.keyClick(preview, Qt.Key.Key_End)
    assert preview.verticalScrollBar().value() == preview.verticalScrollBar().maximum()
