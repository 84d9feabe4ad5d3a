"""The bytes as found, kept for good."""

import zlib

from django.db import models


class Source(models.Model):
    sha256 = models.CharField(max_length=64, unique=True)
    packed = models.BinaryField(help_text="The raw bytes, zlib-compressed.")
    size = models.PositiveBigIntegerField(help_text="Bytes before packing.")
    encoding = models.CharField(max_length=20)

    def __str__(self) -> str:
        return self.sha256[:16]

    @property
    def raw(self) -> bytes:
        """Return the bytes as they were found."""
        return zlib.decompress(self.packed)
