from django.http import HttpRequest


def footer(request: HttpRequest) -> dict[str, object]:
    """Give every page its counts and the last import."""
    return {}
