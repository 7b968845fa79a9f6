"""users.json and org_users.json: everybody in the workspace, as people who are not in the list of contacts yet."""

from collections.abc import Iterator
from typing import Any

from crm_app.domain.records import ContactRecord, FailedRow, IdentityRecord, PersonRecord, Record, SkippedRow
from crm_app.importers.archives import Member
from crm_app.importers.slack.users import User, read_user
from crm_app.importers.slack.values import Elements, table, text
from crm_app.importers.slack.workspace import Workspace

_PROFILE_FIELDS = (("pronouns", "Pronouns"), ("skype", "Skype"), ("start_date", "Start date"))


class MembersReader:
    """Streams the users; see ``RecordReader``. Each user is a row."""

    def __init__(self, member: Member, workspace: Workspace, owner: str) -> None:
        self._member = member
        self._workspace = workspace
        self._owner = owner
        self._elements: Elements | None = None

    @property
    def position(self) -> int:
        return self._elements.position if self._elements else 0

    def records(self) -> Iterator[Record]:
        """Skipped: "owner", "bot", "no_name", "duplicate_row". Failed: "bad_record". Deactivated users are taken."""
        self._elements = Elements(self._member)
        seen: set[str] = set()
        for row, value in enumerate(self._elements, 1):
            raw = table(value)
            user = read_user(raw)
            if user is None:
                yield FailedRow((row,), "bad_record")
                continue
            reason = self._reason(user, seen)
            seen.add(user.id)
            yield SkippedRow((row,), reason) if reason else self._contact(row, user, raw)

    def _reason(self, user: User, seen: set[str]) -> str:
        if user.id in seen:
            return "duplicate_row"
        if user.id == self._owner:
            return "owner"
        if user.bot:
            return "bot"
        return "" if user.name else "no_name"

    def _contact(self, row: int, user: User, raw: dict[str, Any]) -> ContactRecord:
        profile = table(raw.get("profile"))
        return ContactRecord(
            (row,),
            user.id,
            _person(user, profile),
            position=text(profile.get("title")),
            memberships=self._workspace.memberships(user),
            listed=False,
            fields=tuple(_fields(user, raw, profile)),
        )


def _person(user: User, profile: dict[str, Any]) -> PersonRecord:
    given, family = text(profile.get("first_name")), text(profile.get("last_name"))
    if f"{given} {family}" != user.name:
        given = family = ""
    return PersonRecord(user.name, given, family, identities(user.id, user.email, text(profile.get("phone"))))


def identities(user_id: str, email: str, phone: str = "") -> tuple[IdentityRecord, ...]:
    found = (IdentityRecord("slack", "user_id", user_id),) if user_id else ()
    if email:
        found = (*found, IdentityRecord("email", "email", email))
    if phone and sum(character.isdigit() for character in phone[:64]) >= 5:
        found = (*found, IdentityRecord("phone", "phone", phone))
    return found


def _fields(user: User, raw: dict[str, Any], profile: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if user.display and user.display != user.name:
        yield "Display name", user.display
    if user.username and user.username != user.name:
        yield "Username", user.username
    if zone := text(raw.get("tz")):
        yield "Time zone", zone
    for name, label in _PROFILE_FIELDS:
        if value := text(profile.get(name)):
            yield label, value
    for own in table(profile.get("fields")).values():
        field = table(own)
        if value := text(field.get("alt")) or text(field.get("value")):
            yield text(field.get("label")) or "Profile field", value
    if user.deleted:
        yield "Deactivated", "yes"
