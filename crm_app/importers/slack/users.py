"""What a user object of users.json or org_users.json says."""

from dataclasses import dataclass
from typing import Any

from crm_app.importers.slack.values import ident, many, table, text

_SLACKBOT = "USLACKBOT"
_RANKS = ("is_primary_owner", "is_owner", "is_admin")
_BOTS = ("is_bot", "is_app_user", "is_workflow_bot", "is_connector_bot")
_GUESTS = ("is_restricted", "is_ultra_restricted")


@dataclass(frozen=True, slots=True)
class User:
    """One user; ``rank`` is 0 for the primary owner, 1 an owner, 2 an admin, 3 a member, 4 a guest."""

    id: str
    teams: tuple[str, ...]
    username: str
    name: str
    display: str
    email: str
    rank: int
    bot: bool
    deleted: bool

    @property
    def role(self) -> str:
        return ("Owner", "Owner", "Admin", "Member", "Guest")[self.rank]


def read_user(raw: dict[str, Any]) -> User | None:
    """The user, or none without an id. A nameless one is called by display name or username."""
    user_id = ident(raw.get("id"))
    if not user_id:
        return None
    profile = table(raw.get("profile"))
    display, username = text(profile.get("display_name")), text(raw.get("name"))
    email = text(profile.get("email"))
    teams = [raw.get("team_id"), *many(raw.get("teams")), *many(table(raw.get("enterprise_user")).get("teams"))]
    return User(
        user_id,
        tuple(team for one in teams if (team := ident(one))),
        username,
        text(raw.get("real_name")) or text(profile.get("real_name")) or display or username,
        display,
        email if "@" in email else "",
        _rank(raw),
        user_id == _SLACKBOT or any(raw.get(name) is True for name in _BOTS),
        raw.get("deleted") is True,
    )


def _rank(raw: dict[str, Any]) -> int:
    for rank, name in enumerate(_RANKS):
        if raw.get(name) is True:
            return rank
    return 4 if any(raw.get(name) is True for name in _GUESTS) else 3
