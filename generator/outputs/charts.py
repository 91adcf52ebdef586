"""The charts: an index, a page for each with its drawing and its table, pages of long tables, a file of each table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.csv_file import csv_file
from generator.outputs.drawings import cloud, fills
from generator.outputs.drawings.cloud import cloud as draw_cloud
from generator.outputs.drawings.curves import curves
from generator.outputs.drawings.ranking import ranking
from generator.outputs.drawings.sketch import sketch
from generator.outputs.drawings.stack import stack
from generator.outputs.rendering import render
from generator.pages import OutputFile, Page
from generator.settings import Settings
from generator.views.charts import charts
from generator.views.charts.chart import Chart, Cloud, Curves, Picture, Ranks, Stack
from generator.views.shown import Reader


@dataclass(frozen=True)
class Figure:
    """A drawing with its name, its legend, whether its news is at the right end."""

    name: str
    drawing: Markup
    legend: str
    legend_name: str
    end: bool


@dataclass(frozen=True)
class Door:
    """A chart in the index: itself, title, what it counts in short, a sketch, the chart before and after it."""

    chart: Chart
    title: str
    rests: str
    sketch: Markup


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page | OutputFile]:
    """The index, the pages and the files."""
    found = charts(Reader(catalog, say))
    doors = [door(chart, say) for chart in found]
    title, lead = say("page.title", name=say("charts.title")), say("charts.lead")
    body = render("charts.html.j2", say, "../", doors=doors)
    yield Page("charts/", "charts/index", title, lead, body, "charts")
    for at, chart in enumerate(found):
        yield page(chart, doors, at, say)
        yield from parts(chart, say)
        header = [column.id for column in chart.columns]
        rows = [[cell.raw for cell in row] for row in chart.all_rows]
        yield OutputFile(f"charts/{chart.id}.csv", csv_file(header, rows))


def door(chart: Chart, say: Language) -> Door:
    """The way to a chart."""
    entries = say.counted("count.entries", chart.counted)
    return Door(chart, say(f"charts.title-{chart.id}"), say("charts.rests", entries=entries), sketch(chart.pictures[0]))


def page(chart: Chart, doors: Sequence[Door], at: int, say: Language) -> Page:
    """The page of a chart."""
    title, counts = doors[at].title, say(f"charts.counts-{chart.id}")
    body = render(
        "chart.html.j2",
        say,
        "../../",
        chart=chart,
        title=title,
        counts=counts,
        rests=doors[at].rests,
        left=[say.counted(f"count.left-{left.why}", left.number) for left in chart.left],
        figures=[figure(chart, number, picture, title, say) for number, picture in enumerate(chart.pictures)],
        before=doors[at - 1] if at else None,
        after=doors[at + 1] if at + 1 < len(doors) else None,
    )
    return Page(chart.url, "charts/frame", say("page.title", name=title), counts, body, "charts")


def figure(chart: Chart, number: int, picture: Picture, title: str, say: Language) -> Figure:
    """A picture drawn."""
    name = say("charts.drawing-share", name=title) if isinstance(picture, Curves) else title
    words, id = say("charts.drawing-words", name=name), f"fill{number}"
    if isinstance(picture, Stack):
        drawn, key = stack(id, picture, "../../", words), fills.legend(id, picture.series)
        return Figure(name, drawn, key, say("charts.fills"), end=True)
    if isinstance(picture, Cloud):
        key = cloud.legend(picture.series, say("charts.step"))
        return Figure(name, draw_cloud(picture, "../../", words), key, say("charts.shapes"), end=True)
    drawn = ranking(picture, "../../", words) if isinstance(picture, Ranks) else curves(picture, words)
    return Figure(name, drawn, "", "", end=False)


def parts(chart: Chart, say: Language) -> Iterator[Page]:
    """The pages of a table that is too long for the page of its chart."""
    title = say(f"charts.title-{chart.id}")
    for part in chart.parts:
        name, lead = say("charts.part", name=title, part=part.name), say("charts.part-lead")
        body = render("chart_part.html.j2", say, "../../", chart=chart, part=part, title=title, name=name, lead=lead)
        url = f"charts/{chart.id}-{part.id}/"
        yield Page(url, "charts/frame", say("page.title", name=name), lead, body, "charts")
