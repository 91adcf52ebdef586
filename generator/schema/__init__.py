"""What an author may write: one module per kind, and the words of the errors."""

from generator.schema.kinds import KINDS, Kind

__all__ = ["KINDS", "Kind"]
