"""Makes a small picture out of a stranger's: only PNG, JPEG and WebP, and nothing of what came with it."""

import io
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

SIDE = 512
"""Pixels of the longer side of what comes out."""

MAX_BYTES = 8 << 20
MAX_PIXELS = 25_000_000
MAX_SIDE = 20_000  # pixels; a strip of millions of rows takes minutes
# What a decoder holds besides the picture: three canvases (WebP), all coefficients (progressive JPEG).
_MAX_DEAR_PIXELS = 8_000_000
_NEAR = 2048  # pixels of a side to which a big picture is cut down without weighing its pixels, which takes a copy
_FORMATS = ("PNG", "JPEG", "WEBP")
_ORIENTATION = 0x0112


def small_photo(data: bytes) -> bytes:
    """A JPEG of at most ``SIDE`` pixels, or a PNG where parts are transparent; empty for what is no good picture.

    The format is told by the content, the size by the header, before anything is decoded. Turned the way its EXIF
    says; EXIF, profiles and comments are left out. Takes up to 150 MB; never raises.
    """
    if not 16 <= len(data) <= MAX_BYTES:
        return b""
    try:
        return _small(data)
    except Exception:  # a decoder of hostile bytes may raise anything
        return b""


def _small(data: bytes) -> bytes:
    from PIL import Image, JpegImagePlugin, PngImagePlugin, WebPImagePlugin

    del JpegImagePlugin, PngImagePlugin, WebPImagePlugin  # loaded, so that Pillow does not load all formats there are
    with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
        width, height = image.size
        dear = image.format == "WEBP" or bool(image.info.get("progressive"))
        if max(width, height) > MAX_SIDE or not 0 < width * height <= (_MAX_DEAR_PIXELS if dear else MAX_PIXELS):
            return b""
        turn = _turn(image)
        image.draft("RGB", (SIDE, SIDE))  # a JPEG is decoded to no more than is needed
        if max(image.size) > _NEAR:
            scale = _NEAR / max(image.size)
            size = max(1, round(image.width * scale)), max(1, round(image.height * scale))
            small = image.resize(size, Image.Resampling.NEAREST)
        else:
            small = image.copy()
    mode = "RGBA" if _has_transparency(small) else "RGB"
    plain = small.convert(mode)
    plain.thumbnail((SIDE, SIDE))
    if turn is not None:
        plain = plain.transpose(turn)
    plain.info.clear()
    written = io.BytesIO()
    if mode == "RGBA":
        plain.save(written, "PNG", optimize=True)
    else:
        plain.save(written, "JPEG", quality=85)
    return written.getvalue()


def _turn(image: "Image"):
    """How the picture is to be turned, as its EXIF says; none where it says nothing that can be read."""
    from PIL.Image import Transpose

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    with suppress(Exception):
        return turns.get(image.getexif().get(_ORIENTATION, 1))
    return None


def _has_transparency(image: "Image") -> bool:
    if image.mode not in ("RGBA", "LA", "PA") and "transparency" not in image.info:
        return False
    lowest, _highest = image.convert("RGBA").getchannel("A").getextrema()
    return isinstance(lowest, (int, float)) and lowest < 255
