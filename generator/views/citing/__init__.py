"""How to cite an entry or one of its facts: the pages that show it first, this record behind them."""

from generator.views.citing.bibtex import bibtex
from generator.views.citing.cited import Cited, CitedFact, Passage, cite_entry, cite_facts
from generator.views.citing.csl import csl
from generator.views.citing.works import Forms, Work, of_source

__all__ = ["Cited", "CitedFact", "Forms", "Passage", "Work", "bibtex", "cite_entry", "cite_facts", "csl", "of_source"]
