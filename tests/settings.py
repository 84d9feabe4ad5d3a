"""The archive's settings, with its state in a folder that goes away."""

import os
import tempfile

_home = tempfile.TemporaryDirectory(prefix="archive-tests-")
os.environ["ARCHIVE_HOME"] = _home.name

from archive.settings import *  # noqa: E402, F403  the home must be named before the settings look for it

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
WHITENOISE_AUTOREFRESH = True
