"""A list of values of any length, handed to the database as one parameter."""

import json
from collections.abc import Iterable
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import CharField, Func, Value
from django.db.models.sql.compiler import SQLCompiler


class Listed(Func):
    """Stands on the right of `__in`: an `IN (…)` of more values than a database has parameters is refused."""

    template = "(SELECT value FROM json_each(%(expressions)s))"

    def __init__(self, values: Iterable[str]) -> None:
        super().__init__(Value(json.dumps(list(values))), output_field=CharField())

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> tuple[str, Any]:
        elements = "(SELECT jsonb_array_elements_text(%(expressions)s::jsonb))"
        return self.as_sql(compiler, connection, template=elements, **extra)
