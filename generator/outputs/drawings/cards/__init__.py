"""The share card as a picture: paper, ink and letters, without a browser and without fonts of the machine."""

from generator.outputs.drawings.cards.card import drawing, drawn_with

__all__ = ["drawing", "drawn_with"]
