from django.http import HttpRequest, HttpResponse


def method(request: HttpRequest, **kwargs: str) -> HttpResponse:
    return HttpResponse("not built yet")
