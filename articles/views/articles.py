from django.http import HttpRequest, HttpResponse


def article(request: HttpRequest, **kwargs: str) -> HttpResponse:
    return HttpResponse("not built yet")
