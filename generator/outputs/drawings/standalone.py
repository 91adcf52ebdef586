"""The lineage as a file of its own: colors, ground, legend and origin are in it, so that any viewer shows it."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.language import Language
from generator.outputs.drawings.lineage import parts
from generator.outputs.drawings.svg import path, px, text
from generator.views.layout import Layout
from generator.views.lineage import STYLES

FOOT, MARGIN, SAMPLE = 58, 12, 30
# The light side of the colors of docs/css/tokens.css: a file has no page around it that could choose.
STYLE = Markup(
    "text{fill:#1c2024;font-size:12px}.t2{fill:#4c5158}.tb{font-weight:600}"
    ".axis{stroke:#dcd6c8}.axis-strong{stroke:#858071}.band{fill:#f4f1e9}"
    ".node{fill:#fff;stroke:#858071}.node--self{fill:#1c2024;stroke:#1c2024}.node--self+text{fill:#fff;font-weight:600}"
    ".edge{fill:none}.edge--weights{stroke:#0b5a6b;stroke-width:2}"
    ".edge--outputs{stroke:#1c2024;stroke-width:1.6;stroke-dasharray:6 4}"
    ".edge--design{stroke:#858071;stroke-width:2;stroke-dasharray:1.5 4;stroke-linecap:round}"
    ".edge--next{stroke:#858071;stroke-width:1}"
    ".tip--weights{fill:#0b5a6b}.tip--outputs{fill:#1c2024}.tip--design,.tip--next{fill:#858071}"
)
HEAD = Markup(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {1}" width="{0}" height="{1}" '
    'font-family="Liberation Sans, Arial, Helvetica, sans-serif"><title>{2}</title><style>{3}</style>'
    '<rect fill="#fff" width="{0}" height="{1}"/>'
)


def standalone(plan: Layout, say: Language, title: str, url: str, site: str, here: str) -> bytes:
    """The file; `url` is the page of the drawing and `site` the start of the site, both in full."""
    head = HEAD.format(px(plan.width), px(plan.height + FOOT), title, STYLE)
    drawn = [*parts(plan, say, site, here), *foot(plan, say, title, url)]
    return (head + Markup("").join(drawn) + Markup("</svg>\n")).encode()


def foot(plan: Layout, say: Language, title: str, url: str) -> Iterator[Markup]:
    """What the lines mean, and where the drawing comes from."""
    y, each = plan.height + 20, (plan.width - 2 * MARGIN) / len(STYLES)
    for number, style in enumerate(reversed(STYLES)):
        x = MARGIN + number * each
        yield path(f"edge edge--{style}", f"M{px(x)} {px(y - 4)}h{SAMPLE}")
        yield text(x + SAMPLE + 8, y, say(f"lineage.style-{style}"), "t2")
    yield text(MARGIN, y + 24, say("lineage.origin", title=title, url=url), "t2")
