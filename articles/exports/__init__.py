"""What one takes away from the archive: lists as data, articles as references."""

from articles.exports.bibtex import bibtex_entry
from articles.exports.cited import BIBTEX, RIS, as_bibtex_list, as_ris_list
from articles.exports.lists import (
    About,
    about,
    archive_version,
    as_csv_list,
    as_json_lines,
    as_json_list,
    csv_pieces,
    json_line,
)
from articles.exports.references import Reference
from articles.exports.ris import ris_entry

__all__ = [
    "BIBTEX",
    "RIS",
    "About",
    "Reference",
    "about",
    "archive_version",
    "as_bibtex_list",
    "as_csv_list",
    "as_json_lines",
    "as_json_list",
    "as_ris_list",
    "bibtex_entry",
    "csv_pieces",
    "json_line",
    "ris_entry",
]
