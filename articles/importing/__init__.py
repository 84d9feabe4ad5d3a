"""Importing: the only writer of what is found in files."""

from articles.importing.importing import import_articles
from articles.importing.lock import AnotherImportIsRunning
from articles.importing.manifests import InvalidManifest
from articles.importing.options import Options
from articles.importing.report import Report
from articles.importing.rereading import reread

__all__ = ["AnotherImportIsRunning", "InvalidManifest", "Options", "Report", "import_articles", "reread"]
