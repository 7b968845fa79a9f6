"""Only links that lead where they say are opened."""

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from crm_app.ui.widgets.links import open_safely, safe_url, shown_url

GOOD = [
    "https://example.org",
    "http://example.org/in/anna?x=1#top",
    "HTTPS://EXAMPLE.ORG/A",
    "https://[2001:db8::1]:8443/x",
    "https://пример.рф/путь",
    "mailto:anna@example.org",
    "mailto:anna@example.org?subject=Hello%20there",
    "tel:+491234567",
    "tel:030-123-45-67",
    "tel:+491234567;ext=12",
]

BAD = [
    "",
    "//host/x",
    "/etc/passwd",
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "ms-msdt:/id PCWDiagnostic",
    "ms-msdt:-id",
    "file:///etc/passwd",
    "file://host/share",
    "data:text/html,<script>1</script>",
    "vbscript:x",
    "smb://host/share",
    "ftp://example.org/x",
    "search-ms:query=x",
    "https://user:pass@example.org",
    "https://example.org@evil.example/",
    "https://user@example.org",
    "https://@example.org",
    "https:///path",
    "http:example.org",
    "https://",
    "http://example.org:99999/",
    "https://example.org\\@evil.example",
    "https://example.org/a b",
    " https://example.org",
    "https://example.org\n",
    "java\nscript:alert(1)",
    "https://example.org/\u202egpj.exe",
    "https://exa\u200bmple.org",
    "example.org",
    "mailto:",
    "mailto:nobody",
    "mailto://anna@example.org",
    "tel:*%2306%23",
    "tel:",
    "tel:+1;phone-context=evil",
    "https://example.org/" + "x" * 3000,
    "https://%zz",
]


@pytest.mark.parametrize("text", GOOD)
def test_a_good_link_is_let_through(text: str) -> None:
    url = safe_url(text)
    assert url is not None
    assert url.scheme() in {"http", "https", "mailto", "tel"}


@pytest.mark.parametrize("text", BAD)
def test_a_bad_link_is_refused(text: str) -> None:
    assert safe_url(text) is None


@pytest.mark.parametrize("name", ["attach", "ATTACH", "attachment", "%61ttach", "x-mozilla-anything"])
def test_a_mail_takes_no_file_along(name: str) -> None:
    url = safe_url(f"mailto:anna@example.org?{name}=/etc/passwd&subject=Hi%20you%26me")
    assert url is not None
    text = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
    assert text == "mailto:anna@example.org?subject=Hi%20you%26me"


def test_a_mail_with_nothing_left_over_has_no_query() -> None:
    url = safe_url("mailto:anna@example.org?attach=/etc/passwd")
    assert url is not None
    assert url.toString() == "mailto:anna@example.org"


def test_a_look_alike_host_is_shown_in_punycode() -> None:
    url = safe_url("https://аpple.com/")  # its first letter is Cyrillic
    assert url is not None
    assert shown_url(url).startswith("https://xn--")


class _Opener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


def test_only_a_good_link_reaches_the_system(qtbot: QtBot) -> None:
    opener = _Opener()
    for scheme in ("https", "javascript", "file"):
        QDesktopServices.setUrlHandler(scheme, opener, "open")
    try:
        assert open_safely("https://example.org/a")
        assert not open_safely("javascript:alert(1)")
        assert not open_safely("file:///etc/passwd")
    finally:
        for scheme in ("https", "javascript", "file"):
            QDesktopServices.unsetUrlHandler(scheme)
    assert opener.opened == ["https://example.org/a"]
