from django.http import HttpRequest, HttpResponse


def events(request: HttpRequest, **kwargs: str) -> HttpResponse:
    return HttpResponse("not built yet")


def event(request: HttpRequest, **kwargs: str) -> HttpResponse:
    return HttpResponse("not built yet")


def compare(request: HttpRequest, **kwargs: str) -> HttpResponse:
    return HttpResponse("not built yet")
