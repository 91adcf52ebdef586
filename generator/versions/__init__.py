"""States of the record: as they are now, as they were at a revision, as they were downloaded; what changed between."""
