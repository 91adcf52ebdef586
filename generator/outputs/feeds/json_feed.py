"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/): the same items as in Atom."""

from __future__ import annotations

import json
from typing import Any

from generator.outputs.feeds.atom import moment
from generator.outputs.feeds.feed import LICENSE, Entry, Feed
from generator.views.feeds.places import JSON

VERSION = "https://jsonfeed.org/version/1.1"


def document(feed: Feed) -> bytes:
    """The bytes of a feed; what the form has no word for stands under `_record`."""
    whole = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.address + JSON,
        "description": feed.holds,
        "language": feed.say.code,
        "authors": [{"name": feed.say("feeds.author"), "url": feed.start}],
        "_record": {
            "id": feed.id,
            "updated": moment(feed.updated),
            "license": LICENSE,
            "rights": feed.say("feeds.rights"),
        },
        "items": [item(entry, feed) for entry in feed.entries],
    }
    return (json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def item(entry: Entry, feed: Feed) -> dict[str, Any]:
    """One item."""
    told = entry.told
    published = {"date_published": moment(told.when)} if told.published else {}
    return {
        "id": told.id,
        "url": told.url,
        "title": told.title,
        "summary": told.summary,
        "content_html": entry.html,
        **published,
        "date_modified": moment(told.when),
        "tags": [told.kind_word, *(name for _, name in told.topics)],
        "language": feed.say.code,
    }
