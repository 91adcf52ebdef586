"""All entries as frozen, typed values: records, links, backlinks and the state of each fact."""

from generator.catalog.assemble import assemble
from generator.catalog.evidence import Fact, State, count
from generator.catalog.records import Catalog, Link, Record

__all__ = ["Catalog", "Fact", "Link", "Record", "State", "assemble", "count"]
