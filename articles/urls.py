from django.urls import path

from articles.views import articles, events, home, imports, method, outlets, people, quotations, search

urlpatterns = [
    path("", home.home, name="home"),
    path("articles/", search.search, name="search"),
    path("articles.json", search.search_json, name="search_json"),
    path("articles.csv", search.search_csv, name="search_csv"),
    path("articles/<slug:key>.txt", articles.article_text, name="article_text"),
    path("articles/<slug:key>.json", articles.article_json, name="article_json"),
    path("articles/<slug:key>/", articles.article, name="article_by_key"),
    path("articles/<slug:key>/<slug:slug>/", articles.article, name="article"),
    path("people/", people.people, name="people"),
    path("people.json", people.people_json, name="people_json"),
    path("people/<slug:slug>.json", people.person_json, name="person_json"),
    path("people/<slug:slug>/", people.person, name="person"),
    path("quotations/", quotations.quotations, name="quotations"),
    path("events/", events.events, name="events"),
    path("events/<slug:slug>/", events.event, name="event"),
    path("events/<slug:slug>/compare/", events.compare, name="event_compare"),
    path("outlets/", outlets.outlets, name="outlets"),
    path("outlets/compare/", outlets.compare, name="outlets_compare"),
    path("outlets/<slug:slug>/", outlets.outlet, name="outlet"),
    path("imports/", imports.imports, name="imports"),
    path("imports/<int:number>/", imports.import_run, name="import"),
    path("method/", method.method, name="method"),
    path("healthz", home.healthz, name="healthz"),
]
