"""Charts in the words of the window: documents are in Chinese, the window in the language chosen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QLocale

from workbench import wording
from workbench.domain.lights import Light
from workbench.domain.month_view import MonthView
from workbench.reports.blocks import Chart, Tone
from workbench.services.documents import charts

translate = QCoreApplication.translate
_LIGHTS = {tone: light for light, tone in charts.TONES.items()}


def in_chinese() -> bool:
    """Whether the window speaks Chinese."""
    return QLocale().language() == QLocale.Language.Chinese


def lights_by_list(view: MonthView) -> Chart:
    """The lights of each list, of the problems and of the projects."""
    chart = charts.lights_by_list(view)
    if in_chinese():
        return chart
    names = tuple(wording.list_name(kind) for kind in charts.charted(view))
    title = translate("ChartWords", "Lights by list")
    return replace(_lights(chart), title=title, categories=names)


def lights_by_unit(view: MonthView) -> Chart:
    """The lights of the three lists, by lead unit."""
    chart = charts.lights_by_unit(view)
    if in_chinese():
        return chart
    return replace(_lights(chart), title=translate("ChartWords", "Lights of the lists by unit"))


def _lights(chart: Chart) -> Chart:
    series = tuple(
        replace(one, name=wording.light_name(_LIGHTS.get(one.tone, Light.GREY))) for one in chart.series
    )
    return replace(chart, series=series, axis="")


def over_the_months(chart: Chart, title: str, names: dict[Tone, str], note: str = "") -> Chart:
    """A chart over the months; its series are told apart by their tones."""
    if in_chinese():
        return chart
    months = tuple(category.removesuffix("月") for category in chart.categories)
    series = tuple(replace(one, name=names.get(one.tone, one.name)) for one in chart.series)
    return replace(chart, title=title, categories=months, series=series, axis="", note=note)
