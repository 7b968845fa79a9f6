"""Identities: one key for one handle however it is written, safe links, and guesses at typed values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_app.domain.identities import guess_identity, identity_key, identity_link
from crm_app.domain.vocabulary import IdentityKind

SAME = {
    ("linkedin", "url"): [
        [
            "https://www.linkedin.com/in/Anna-Lind",
            "http://linkedin.com/in/anna-lind/",
            "www.linkedin.com/in/anna-lind?trk=abc",
            "https://ru.linkedin.com/in/anna-lind#about",
            "linkedin.com/in/anna-lind/en",
            "https://m.linkedin.com/in/anna%2Dlind",
        ],
        [
            "https://www.linkedin.com/in/%D0%B0%D0%BD%D0%BD%D0%B0",
            "https://www.linkedin.com/in/%d0%b0%d0%bd%d0%bd%d0%b0",
            "https://www.linkedin.com/in/Анна",
        ],
    ],
    ("facebook", "url"): [
        ["https://www.facebook.com/Anna.Lind", "m.facebook.com/anna.lind/", "https://fb.com/anna.lind?ref=x"],
        ["https://facebook.com/profile.php?id=12&ref=x", "https://www.facebook.com/profile.php?ref=y&id=12"],
        ["https://facebook.com/profile.php?id=13"],
    ],
    ("own:site", "url"): [["https://Example.org/A/", "http://www.example.org/A"], ["https://example.org/a"]],
    ("email", "email"): [["Anna@Example.org", "mailto:anna@example.org?subject=x", "Anna <anna@example.org>"]],
    ("phone", "phone"): [
        ["+7 (912) 345-67-89", "tel:+79123456789", "0079123456789", "+７ 912 345 67 89"],
        ["8 912 345 67 89"],
        ["+1 555 010 0100 x12", "+15550100100 ext. 12"],
        ["+15550100100"],
    ],
    ("telegram", "handle"): [["@AnnaLind", "annalind", " AnnaLind "]],
    ("reddit", "handle"): [["u/Anna_L", "/u/anna_l", "anna_l", "user/anna_l"]],
    ("slack", "user_id"): [["U01AB"], ["u01ab"]],
}


@pytest.mark.parametrize(("platform", "kind"), SAME)
def test_one_handle_has_one_key(platform: str, kind: str) -> None:
    keys = [{identity_key(platform, kind, value) for value in group} for group in SAME[platform, kind]]
    assert [len(group) for group in keys] == [1] * len(keys)
    assert len(set.union(*keys)) == len(keys)


@given(st.sampled_from(["linkedin", "reddit", "", "own:x"]), st.sampled_from(IdentityKind), st.text())
def test_a_key_is_made_of_anything(platform: str, kind: str, value: str) -> None:
    assert isinstance(identity_key(platform, kind, value), str)


@pytest.mark.parametrize(
    ("kind", "value", "link"),
    [
        ("email", "Anna@example.org", "mailto:Anna@example.org"),
        ("email", "mailto:a@b.org?attach=/etc/passwd", "mailto:a@b.org"),
        ("email", "nobody", None),
        ("phone", "+7 (912) 345-67-89", "tel:+79123456789"),
        ("phone", "call me", None),
        ("url", "https://www.linkedin.com/in/anna", "https://www.linkedin.com/in/anna"),
        ("url", "linkedin.com/in/анна", "https://linkedin.com/in/%D0%B0%D0%BD%D0%BD%D0%B0"),
        ("url", "https://x.org/%D0%B0?q=a%20b#part", "https://x.org/%D0%B0?q=a%20b"),
        ("url", "HTTP://example.org:8080/a", "http://example.org:8080/a"),
        ("url", "https://аpple.com/", "https://xn--pple-43d.com/"),
        ("url", "javascript:alert(1)", None),
        ("url", "javascript://example.org/%0aalert(1)", None),
        ("url", "file:///etc/passwd", None),
        ("url", "//host/x", None),
        ("url", "\\\\host\\x", None),
        ("url", "ms-msdt:/id", None),
        ("url", "data:text/html,x", None),
        ("url", "https://user@evil.org/", None),
        ("url", "https://good.org@evil.org/", None),
        ("url", "https:///path", None),
        ("url", "https://", None),
        ("url", "https://[::1", None),
        ("url", "https://a.org:99999999/", None),
        ("url", "https://a.org/x y", None),
        ("url", "https://a.org/\nx", None),
        ("url", "", None),
        ("handle", "@anna", None),
        ("user_id", "U01", None),
    ],
)
def test_only_safe_links_open(kind: str, value: str, link: str | None) -> None:
    assert identity_link(kind, value) == link


def test_a_handle_opens_where_its_platform_has_pages() -> None:
    assert identity_link("handle", "@AnnaLind", "telegram") == "https://t.me/annalind"
    assert identity_link("handle", "u/anna", "reddit") == "https://www.reddit.com/user/anna"
    assert identity_link("handle", "../../evil", "telegram") is None


@given(st.sampled_from(IdentityKind), st.text() | st.text(alphabet="htps:/.@a\\#?%x[]", max_size=20))
def test_a_link_has_an_allowed_scheme_or_is_none(kind: str, value: str) -> None:
    link = identity_link(kind, value)
    assert link is None or link.startswith(("https://", "http://", "mailto:", "tel:"))
    assert link is None or (link.isascii() and link.isprintable())


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("https://www.linkedin.com/in/anna-lind", ("linkedin", "url", "https://www.linkedin.com/in/anna-lind")),
        ("linkedin.com/in/anna-lind", ("linkedin", "url", "https://linkedin.com/in/anna-lind")),
        ("ru.linkedin.com/in/anna", ("linkedin", "url", "https://ru.linkedin.com/in/anna")),
        ("https://t.me/AnnaLind", ("telegram", "handle", "AnnaLind")),
        ("telegram.me/AnnaLind", ("telegram", "handle", "AnnaLind")),
        ("https://old.reddit.com/user/Anna_L/comments", ("reddit", "handle", "Anna_L")),
        ("reddit.com/u/Anna_L", ("reddit", "handle", "Anna_L")),
        ("u/Anna_L", ("reddit", "handle", "Anna_L")),
        ("facebook.com/anna.lind", ("facebook", "url", "https://facebook.com/anna.lind")),
        ("fb.com/anna.lind", ("facebook", "url", "https://fb.com/anna.lind")),
        ("https://discord.com/users/1234567890", ("discord", "user_id", "1234567890")),
        ("https://acme.slack.com/team/U01AB", ("slack", "user_id", "U01AB")),
        ("anna@example.org", ("email", "email", "anna@example.org")),
        ("mailto:anna@example.org", ("email", "email", "anna@example.org")),
        ("+7 912 345-67-89", ("phone", "phone", "+7 912 345-67-89")),
        ("(030) 123 45 67", ("phone", "phone", "(030) 123 45 67")),
        ("anna#1234", ("discord", "handle", "anna#1234")),
        ("@annalind", ("telegram", "handle", "annalind")),
        ("example.org/about", ("", "url", "https://example.org/about")),
        ("annalind", ("", "handle", "annalind")),
        ("", ("", "handle", "")),
    ],
)
def test_guess_identity(text: str, guess: tuple[str, str, str]) -> None:
    assert tuple(guess_identity(text)) == guess


@given(st.text() | st.text(alphabet="htps:/.@a#?%x[]tme1", max_size=20))
def test_a_guess_never_fails(text: str) -> None:
    guess = guess_identity(text)
    assert guess.kind in tuple(IdentityKind)
