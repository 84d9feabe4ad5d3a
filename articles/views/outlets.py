from django.http import HttpRequest, HttpResponse


def outlets(request: HttpRequest, **kwargs: str) -> HttpResponse:
    return HttpResponse("not built yet")


def outlet(request: HttpRequest, **kwargs: str) -> HttpResponse:
    return HttpResponse("not built yet")


def compare(request: HttpRequest, **kwargs: str) -> HttpResponse:
    return HttpResponse("not built yet")
