"""All that a search finds, to take away: as data and as references. Every row, and not a page of them."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from articles.exports import as_bibtex_list, as_csv_list, as_json_lines, as_json_list, as_ris_list
from articles.filters import read_address
from articles.search.asking import Asked
from articles.search.names import named
from articles.search.parts import sentence
from articles.search.results import all_keys
from articles.views.article_rows import COLUMNS, as_cells, as_objects, rows_of
from articles.views.references import references_of


def search_json(request: HttpRequest) -> HttpResponseBase:
    asked, _ = read_address(request.GET)
    count, keys = all_keys(asked)
    rows = as_objects(rows_of(keys), request.build_absolute_uri)
    return as_json_list(request, rows, count=count, understood=said(asked))


def search_jsonl(request: HttpRequest) -> HttpResponseBase:
    asked, _ = read_address(request.GET)
    count, keys = all_keys(asked)
    rows = as_objects(rows_of(keys), request.build_absolute_uri)
    return as_json_lines(request, rows, count=count, understood=said(asked))


def search_csv(request: HttpRequest) -> HttpResponseBase:
    asked, _ = read_address(request.GET)
    count, keys = all_keys(asked)
    rows = as_cells(rows_of(keys), request.build_absolute_uri)
    return as_csv_list(request, rows, columns=COLUMNS, count=count, understood=said(asked))


def search_bib(request: HttpRequest) -> HttpResponseBase:
    asked, _ = read_address(request.GET)
    count, keys = all_keys(asked)
    references = references_of(rows_of(keys), request)
    return as_bibtex_list(request, references, count=count, understood=said(asked))


def search_ris(request: HttpRequest) -> HttpResponseBase:
    asked, _ = read_address(request.GET)
    count, keys = all_keys(asked)
    references = references_of(rows_of(keys), request)
    return as_ris_list(request, references, count=count, understood=said(asked))


def said(asked: Asked) -> str:
    """Say a question in a sentence."""
    return sentence(asked, named(asked).names)
