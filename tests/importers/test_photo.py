"""Small pictures made of a stranger's: the right ones, and none of the wrong ones."""

import io
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from crm_app.importers.photo import SIDE, small_photo
from tests.importers.vcard_files import jpeg, png


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def saved(image: Image.Image, kind: str, **how: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **how)
    return file.getvalue()


def test_a_large_picture_becomes_small() -> None:
    image = opened(small_photo(jpeg(2000, 1000)))
    assert (image.format, image.size) == ("JPEG", (SIDE, SIDE // 2))


def test_a_small_picture_keeps_its_size() -> None:
    assert opened(small_photo(jpeg(40, 20))).size == (40, 20)


def test_nothing_else_of_the_picture_stays() -> None:
    made = small_photo(jpeg())
    assert b"secret" not in made
    assert not opened(made).getexif()
    commented = saved(Image.new("RGB", (9, 9)), "JPEG", comment=b"secret", icc_profile=b"secret")
    assert b"secret" not in small_photo(commented)


@pytest.mark.parametrize(("orientation", "size"), [(1, (40, 20)), (3, (40, 20)), (6, (20, 40)), (8, (20, 40))])
def test_it_is_turned_as_its_exif_says(orientation: int, size: tuple[int, int]) -> None:
    assert opened(small_photo(jpeg(orientation=orientation))).size == size


def test_transparency_makes_a_png() -> None:
    assert opened(small_photo(png(alpha=90))).format == "PNG"
    assert opened(small_photo(png(alpha=255))).format == "JPEG"
    palette = Image.new("P", (9, 9))
    assert opened(small_photo(saved(palette, "PNG", transparency=0))).format == "PNG"


def test_the_three_formats_and_all_modes() -> None:
    for mode in ("RGB", "L", "1", "CMYK"):
        assert small_photo(saved(Image.new(mode, (9, 9)), "JPEG"))
    for mode in ("RGB", "L", "LA", "RGBA", "P", "I;16", "1"):
        assert small_photo(saved(Image.new(mode, (9, 9)), "PNG"))
    assert small_photo(saved(Image.new("RGB", (9, 9)), "WEBP"))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no picture",
        b"\x89PNG\r\n\x1a\n" + b"\0" * 60,
        png()[:-20],
        jpeg()[:100],
        saved(Image.new("RGB", (9, 9)), "GIF"),
        saved(Image.new("RGB", (9, 9)), "BMP"),
        saved(Image.new("RGB", (9, 9)), "TIFF"),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>" * 3,
        jpeg() + b"\0" * (8 << 20),
    ],
)
def test_anything_else_is_no_picture(data: bytes) -> None:
    assert small_photo(data) == b""


@pytest.mark.parametrize(("width", "height", "is_good"), [(8000, 8000, False), (5000, 5000, True), (1, 20_001, False)])
def test_a_bomb_stays_under_150_mb(width: int, height: int, is_good: bool) -> None:
    pytest.importorskip("resource")
    program = (
        "import resource, sys\n"
        "from crm_app.importers.photo import small_photo\n"
        "data = sys.stdin.buffer.read()\n"
        "small_photo(data[:100])\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "made = small_photo(data)\n"
        "print(bool(made), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], input=png(width, height), capture_output=True, check=True)
    made, kilobytes = done.stdout.split()
    assert made == str(is_good).encode()
    assert int(kilobytes) < 150 * 1024


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from([png(), png(alpha=3), jpeg(), saved(Image.new("RGB", (9, 9)), "WEBP")]),
    st.lists(st.tuples(st.integers(0, 600), st.binary(max_size=6)), min_size=1, max_size=4),
)
def test_any_bytes(data: bytes, changes: list[tuple[int, bytes]]) -> None:
    changed = bytearray(data)
    for at, piece in changes:
        changed[at : at + len(piece)] = piece
    made = small_photo(bytes(changed))
    assert made == b"" or max(opened(made).size) <= SIDE
