"""What changed between two states of the record, from the published forms of their entries."""

from generator.views.changes.compare import Forms, affected, compare
from generator.views.changes.sorts import SORTS, entries_by, sort_of, tally

__all__ = ["SORTS", "Forms", "affected", "compare", "entries_by", "sort_of", "tally"]
