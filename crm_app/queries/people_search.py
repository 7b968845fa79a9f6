"""Finding contacts by what was typed: for the list, for completion, and for one name on the command line."""

from collections.abc import Sequence
from dataclasses import dataclass

from crm_app.domain.identities import guess_identity, identity_key
from crm_app.domain.names import fold, sort_key
from crm_app.domain.search import MAX_WORDS, fts_match
from crm_app.errors import BadInput
from crm_app.queries.reading import ids, rows, value
from crm_app.store.reading import Session

_LAST_SIGN = "\U0010ffff"  # sorts after every text that begins alike
_TRIGRAM = 3
_CONSIDERED = 400  # names looked at for completion, of each sort


@dataclass(frozen=True, slots=True)
class PersonHit:
    """A contact offered for what was typed; ``detail`` is "position, company" as far as known."""

    id: int
    name: str
    detail: str


def matching_ids(session: Session, words: Sequence[str]) -> set[int]:
    """The contacts that match every word, archived ones included; without a word that can be looked for, all of them.

    A word is looked for at the beginning of any word of name, company, position and notes, anywhere in name and company
    (from three letters on), at the beginning of an identity, and in the names of tags and communities.
    """
    found: set[int] | None = None
    for word in words[:MAX_WORDS]:
        if not any(sign.isalnum() for sign in word):
            continue
        matched = _matching(session, word)
        found = matched if found is None else found & matched
        if not found:
            break
    return set(ids(session, "SELECT id FROM contact")) if found is None else found


def message_ids(session: Session, words: Sequence[str], limit: int = 2000) -> list[int]:
    """Contacts whose interactions hold all words of three letters or more, the newest interaction first.

    Only the ``limit`` interactions stored last are looked at, so that a common word costs no more than a rare one.
    """
    match = fts_match([word for word in words if len(fold(word)) >= _TRIGRAM])
    if not match:
        return []
    found = ids(
        session,
        "SELECT p.contact_id AS id FROM (SELECT rowid AS found FROM interaction_words "
        "WHERE interaction_words MATCH :match ORDER BY rowid DESC LIMIT :limit) AS w "
        "JOIN interaction i ON i.id = w.found JOIN participant p ON p.interaction_id = i.id "
        "ORDER BY i.at DESC, i.id DESC, p.id",
        match=match,
        limit=limit,
    )
    return list(dict.fromkeys(found))


def complete(session: Session, text: str, limit: int = 8) -> list[PersonHit]:
    """Contacts whose name has words that begin so, whoever was talked to last first; archived ones are not offered."""
    match = fts_match(text.split())
    if not match:
        return []
    start = fold(text)
    found = rows(
        session,
        f"SELECT c.id, c.name, c.position, c.company, c.sort_key FROM ({_CANDIDATES}) AS f "
        "JOIN contact c ON c.id = f.id LEFT JOIN contact_summary s ON s.contact_id = c.id "
        "WHERE c.archived_at IS NULL "
        "ORDER BY CASE WHEN c.sort_key >= :low AND c.sort_key < :high THEN 0 ELSE 1 END, "
        "coalesce(s.last_contact_at, 0) DESC, c.sort_key, c.id LIMIT :limit",
        low=start,
        high=start + _LAST_SIGN,
        match=f"sort_key : ({match})",
        considered=_CONSIDERED,
        limit=limit,
    )
    return [PersonHit(row[0], row[1], ", ".join(part for part in row[2:4] if part)) for row in found]


# Names that begin so in each alphabet, names with such a word, and the people talked to last: each bounded.
_CANDIDATES = " UNION ".join(
    (
        *(
            f"SELECT id FROM (SELECT id FROM contact WHERE script = {script} AND sort_key >= :low AND sort_key < :high "
            "ORDER BY sort_key LIMIT :considered) AS named"
            for script in (0, 1, 2)
        ),
        "SELECT id FROM (SELECT rowid AS id FROM contact_words WHERE contact_words MATCH :match "
        "ORDER BY rowid DESC LIMIT :considered) AS worded",
        "SELECT id FROM (SELECT c.id FROM (SELECT contact_id FROM contact_summary WHERE last_contact_at IS NOT NULL "
        "ORDER BY last_contact_at DESC LIMIT :considered) AS l JOIN contact c ON c.id = l.contact_id "
        "WHERE c.sort_key >= :low AND c.sort_key < :high) AS talked",
    )
)


def find_contact(session: Session, text: str) -> int:
    """The contact that an id or a name means: the whole name first, then its words, then an identity.

    Among several of one name the only one not archived is meant. Raises ``BadInput``: "unknown_contact" (``text``) or
    "ambiguous_contact" (``text``, ``count``).
    """
    wanted = text.strip()
    if wanted.isascii() and wanted.isdecimal() and len(wanted) < 19:
        found = value(session, "SELECT id FROM contact WHERE id = :id", id=int(wanted))
        if found is not None:
            return found
    for candidates in (_named(session, wanted), _worded(session, wanted), _identified(session, wanted)):
        present = [contact_id for contact_id, archived in candidates if archived is None] or [
            contact_id for contact_id, _archived in candidates
        ]
        if len(present) == 1:
            return present[0]
        if present:
            raise BadInput("ambiguous_contact", text=text, count=len(present))
    raise BadInput("unknown_contact", text=text)


def _named(session: Session, text: str) -> Sequence[tuple[int, int | None]]:
    return _pairs(session, "script IN (0, 1, 2) AND sort_key = :key", key=sort_key("", "", text))


def _worded(session: Session, text: str) -> Sequence[tuple[int, int | None]]:
    match = fts_match(text.split())
    words = "id IN (SELECT rowid FROM contact_words WHERE contact_words MATCH :match)"
    return _pairs(session, words, match=f"sort_key : ({match})") if match else []


def _identified(session: Session, text: str) -> Sequence[tuple[int, int | None]]:
    guess = guess_identity(text)
    key = identity_key(guess.platform, guess.kind, guess.value)
    return _pairs(session, "id IN (SELECT contact_id FROM identity WHERE value_key = :key)", key=key)


def _pairs(session: Session, condition: str, **values: str) -> Sequence[tuple[int, int | None]]:
    """Id and archived instant of the contacts that meet a condition; none for an empty text."""
    if not all(values.values()):
        return []
    return [
        (row[0], row[1]) for row in rows(session, f"SELECT id, archived_at FROM contact WHERE {condition}", **values)
    ]


def _matching(session: Session, word: str) -> set[int]:
    folded = fold(word)
    typed = word.lower().replace("ё", "е")
    found: set[int] = set()
    # The index holds letters that Unicode does not take apart (ø, ł) as they are, so both spellings are looked for.
    for spelling in {folded, typed}:
        if match := fts_match([spelling]) if spelling == folded else _quoted(spelling) + "*":
            found.update(
                ids(session, "SELECT rowid AS id FROM contact_words WHERE contact_words MATCH :match", match=match)
            )
        if len(spelling) >= _TRIGRAM:
            found.update(
                ids(
                    session,
                    "SELECT rowid AS id FROM contact_parts WHERE contact_parts MATCH :match",
                    match=_quoted(spelling),
                )
            )
    found.update(_by_identity(session, word, folded))
    found.update(_by_group(session, folded))
    return found


def _quoted(word: str) -> str:
    """One FTS5 string: nothing in it is syntax."""
    escaped = word.replace("\0", "").replace('"', '""')
    return f'"{escaped}"'


def _by_identity(session: Session, word: str, folded: str) -> list[int]:
    guess = guess_identity(word)
    keys = {folded, identity_key(guess.platform, guess.kind, guess.value)}
    return [
        contact_id
        for key in keys
        for contact_id in ids(
            session,
            "SELECT contact_id AS id FROM identity WHERE value_key >= :low AND value_key < :high",
            low=key,
            high=key + _LAST_SIGN,
        )
    ]


def _by_group(session: Session, folded: str) -> list[int]:
    """Who carries a tag or is in a community of that name; there are few enough names to compare them all."""
    named: dict[str, list[int]] = {"tag": [0], "community": [0]}  # 0 is nobody's id: an IN list is never empty
    for table, row_id, key in rows(
        session, "SELECT 'tag', id, name_key FROM tag UNION ALL SELECT 'community', id, name_key FROM community"
    ):
        if key.startswith(folded) or f" {folded}" in key or (len(folded) >= _TRIGRAM and folded in key):
            named[table].append(row_id)
    return ids(
        session,
        "SELECT contact_id AS id FROM contact_tag WHERE tag_id IN :tag UNION ALL "
        "SELECT contact_id FROM membership WHERE community_id IN :community UNION ALL "
        "SELECT contact_id FROM meeting_point WHERE community_id IN :community",
        **named,
    )
