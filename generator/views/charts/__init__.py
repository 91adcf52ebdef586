"""Charts: what of the record can be counted, as numbers for a table and for a drawing; a new chart is one name here."""

from __future__ import annotations

from collections.abc import Callable

from generator.views.charts import checked, licenses, ranks, releases, sizes, spoken
from generator.views.charts.chart import Chart, in_parts
from generator.views.shown import Reader

__all__ = ["CHARTS", "charts"]

CHARTS: tuple[Callable[[Reader], Chart], ...] = (
    releases.by_country,
    releases.by_openness,
    licenses.of_weights,
    ranks.organizations,
    ranks.bases,
    ranks.datasets,
    sizes.parameters,
    sizes.context_window,
    spoken.of_quotes,
    spoken.of_models,
    checked.by_kind,
    checked.by_year,
)


def charts(reader: Reader) -> list[Chart]:
    """Every chart, in the order in which they stand on their page."""
    return [in_parts(reader, chart(reader)) for chart in CHARTS]
