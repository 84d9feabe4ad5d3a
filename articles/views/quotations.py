from django.http import HttpRequest, HttpResponse


def quotations(request: HttpRequest, **kwargs: str) -> HttpResponse:
    return HttpResponse("not built yet")
