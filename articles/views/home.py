from django.http import HttpRequest, HttpResponse


def home(request: HttpRequest, **kwargs: str) -> HttpResponse:
    return HttpResponse("not built yet")


def healthz(request: HttpRequest, **kwargs: str) -> HttpResponse:
    return HttpResponse("not built yet")
