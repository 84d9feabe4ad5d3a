"""Copies: the same text again, whole, nearly, or in part."""

from articles.reading.copies.comparing import likeness
from articles.reading.copies.passages import shared_sentences
from articles.reading.copies.sketching import sketch

__all__ = ["likeness", "shared_sentences", "sketch"]
