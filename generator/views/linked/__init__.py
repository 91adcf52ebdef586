"""An entry as linked data in the words of schema.org: facts that the record holds, and the page that tells them."""

from generator.views.linked.entry import CONTEXT, linked
from generator.views.linked.site import website

__all__ = ["CONTEXT", "linked", "website"]
