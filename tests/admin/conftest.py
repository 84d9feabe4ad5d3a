import pytest
from django.contrib.auth.models import User
from django.test import Client


@pytest.fixture
def curator(client: Client) -> Client:
    """Return a browser in which a curator is signed in."""
    client.force_login(User.objects.create_superuser("kim", password="a long secret"))  # noqa: S106  of no archive
    return client
