"""Manifests: tables that say of many files what they are, read whole before anything is imported."""

from articles.importing.manifests.matching import MatchedManifest, match
from articles.importing.manifests.rows import InvalidManifest

__all__ = ["InvalidManifest", "MatchedManifest", "match"]
