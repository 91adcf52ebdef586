"""Catalog -> what a page needs, without looks."""
