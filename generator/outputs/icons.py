"""Icons of kinds and types: path data on a 20 by 20 field, drawn with a stroke; decoration beside a word."""

from __future__ import annotations

ICONS: dict[str, str] = {
    "models": ('<path d="M10 2.2 17 6v8l-7 3.8L3 14V6z"/><path d="m3.2 6.1 6.8 3.7 6.8-3.7M10 9.8v7.8"/>'),
    "organizations": ('<path d="M3.5 17.5v-13h8v13m0-9h5v9M2 17.5h16M6 8h3M6 11h3M6 14h3"/>'),
    "people": ('<circle cx="10" cy="6.4" r="3.4"/><path d="M3.2 17.5c.4-4 3-6 6.8-6s6.4 2 6.8 6"/>'),
    "events": ('<path d="M3 5h14v12.500H3zM3 9h14M7 2.500V6M13 2.500V6"/>'),
    "quotes": ('<path d="M8.3 5C5 6 3.5 8.3 3.5 11v4h5v-5H5.800M16.8 5C13.5 6 12 8.3 12 11v4h5v-5h-2.7"/>'),
    "licenses": ('<path d="M5 2.500h7l3.5 3.500v11.500H5z"/><path d="M12 2.500V6h3.500M7.5 10h5.500M7.5 13h5.5"/>'),
    "datasets": (
        '<ellipse cx="10" cy="5" rx="6.5" ry="2.5"/>'
        '<path d="M3.5 5v10c0 1.4 2.9 2.5 6.5 2.500s6.5-1.1 6.5-2.500V5M3.5 10c0 1.4 2.9 2.5 6.5'
        ' 2.500s6.5-1.1 6.5-2.5"/>'
    ),
    "timeline": (
        '<path d="M2 10h16M5 10V5M10 10v6M15 10V3"/>'
        '<circle cx="5" cy="4.5" r="1.3"/>'
        '<circle cx="10" cy="16" r="1.3"/>'
        '<circle cx="15" cy="3.5" r="1.3"/>'
    ),
    "openness": ('<path d="M3 16v-5h3v5zM8.5 16V7.5h3V16zM14 16V4h3v12z"/>'),
    "lineage": (
        '<circle cx="4" cy="10" r="2"/>'
        '<circle cx="16" cy="4.5" r="2"/>'
        '<circle cx="16" cy="15.5" r="2"/>'
        '<path d="M6 10c5 0 3-5.5 8-5.500M6 10c5 0 3 5.5 8 5.5"/>'
    ),
    "charts": ('<path d="M2.5 17.500h15M4 17.500v-6h3v6M8.500 17.500v-10h3v10M13 17.500v-14h3v14"/>'),
    "sources": ('<path d="M6 6.500h8M6 10h8M6 13.500h5M3 2.500h14v15H3z"/><circle cx="15" cy="15" r="1.2"/>'),
    "release": ('<path d="M10 13V3m-4 4 4-4 4 4M3.5 13v4h13v-4"/>'),
    "policy": ('<path d="M10 3v14m-4 0h8M3 6h14M5.5 6 3 11.500h5zM14.5 6 12 11.500h5z"/>'),
    "milestone": ('<path d="M5 18V3h10l-2.5 3.500L15 10H5"/>'),
    "community": (
        '<circle cx="6.5" cy="7" r="2.5"/>'
        '<circle cx="13.5" cy="7" r="2.5"/>'
        '<path d="M2 16c.3-3 2-4.5 4.5-4.500S10.7 13 11 16m0-4c.7-.4 1.5-.6 2.5-.6 2.5 0 4.2 1.6 4.5 4.6"/>'
    ),
    "legal": ('<path d="m8 3.5 5.5 5.500M6 5.5 11.5 11M9.8 8.2 3 15l2 2 6.8-6.800M11 17.500h7"/>'),
    "funding": (
        '<circle cx="10" cy="10" r="7.3"/>'
        '<path d="M12.7 7.300c-.6-1-1.6-1.3-2.7-1.3-1.6 0-2.7.8-2.7 2s1.1 1.7 2.7 2 2.8.8 2.8'
        ' 2.1-1.2 2-2.8 2c-1.2 0-2.3-.5-2.8-1.500M10 4.500V6m0 8v1.5"/>'
    ),
    "conference": ('<path d="M4 3.500h12v8H4zM10 11.500v6M6.5 17.500h7"/>'),
    "controversy": ('<path d="M3 4h14v9.500H9l-4 3.500v-3.500H3zM10 6.300v3.200M10 11v1"/>'),
    "paper": ('<path d="M5 2.500h10v15H5zM7.5 6h5M7.5 9h5M7.5 12h3"/>'),
    "license-change": (
        '<path d="M5 2.500h7l3.5 3.500v11.500H5z"/><path d="M12 2.500V6h3.500M7.5 10h5.500M7.5 13h5.5"/>'
    ),
    "benchmark": ('<path d="M3 17h14M5.5 17v-5M10 17V7M14.5 17V3.5"/>'),
    "founding": (
        '<path d="M10 17.500V8M10 8C10 4.5 7 3 3.5 3 3.5 6.5 6 8 10 8zM10 11c0-3 2.5-4.5 6.5-4.5 0'
        ' 3.5-2.5 4.5-6.5 4.500z"/>'
    ),
    "entry": ('<path d="M5 3h10v14H5z"/>'),
}
ICONS["model"] = ICONS["release"]
ICONS["quote"] = ICONS["quotes"]
ICONS["quality"] = ICONS["benchmark"]
