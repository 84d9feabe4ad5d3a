from django.http import HttpRequest, HttpResponse


def people(request: HttpRequest, **kwargs: str) -> HttpResponse:
    return HttpResponse("not built yet")


def person(request: HttpRequest, **kwargs: str) -> HttpResponse:
    return HttpResponse("not built yet")
