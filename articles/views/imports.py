from django.http import HttpRequest, HttpResponse


def imports(request: HttpRequest, **kwargs: str) -> HttpResponse:
    return HttpResponse("not built yet")


def import_run(request: HttpRequest, **kwargs: str) -> HttpResponse:
    return HttpResponse("not built yet")
