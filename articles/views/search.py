from django.http import HttpRequest, HttpResponse


def search(request: HttpRequest, **kwargs: str) -> HttpResponse:
    return HttpResponse("not built yet")
