"""The sample: an invented person's LinkedIn export in a database of its own, with a few weeks of use on top."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlmodel import Session

from crm_app.commands.cadences import set_cadence, set_tag_cadence
from crm_app.commands.communities import add_community, add_members
from crm_app.commands.follow_ups import add_follow_up
from crm_app.commands.ingest.files import ingest_files
from crm_app.commands.interactions import log_interaction
from crm_app.commands.outcomes import add_outcome
from crm_app.commands.tags import tag_contacts
from crm_app.domain.cadence import Cadence
from crm_app.domain.drafts import CommunityDraft, FollowUpDraft, InteractionDraft, OutcomeDraft
from crm_app.domain.vocabulary import Unit
from crm_app.importers.registry import open_export
from crm_app.paths import RESOURCES, DataFolder
from crm_app.store.journal import Label
from crm_app.store.sql import run
from crm_app.store.store import Store

EXPORT = RESOURCES / "sample" / "linkedin"

# Name, platform, kind, days since the owner joined, and how many of the sample's people were met there.
_COMMUNITIES = (
    ("PyData Slack", "slack", "professional", 900, 14),
    ("Women in Data", "linkedin", "industry", 700, 12),
    ("Python RU", "telegram", "professional", 1200, 9),
    ("Learn ML", "discord", "educational", 300, 6),
    ("r/datascience", "reddit", "interest", 1500, 4),
    ("Berlin Python meet-up", "in_person", "local", 500, 5),
)


def fill_store(folder: Path, now: datetime | None = None) -> Store:
    """Open a new store in ``folder`` and fill it with the sample; ``now`` (aware) makes the days come out the same."""
    store = Store(DataFolder(folder))
    moment = now or datetime.now(UTC)
    files = open_export([EXPORT]).files
    label = Label("import", {"file": "linkedin"})

    def take(session: Session) -> None:
        reports = ingest_files(session, files, lambda _done, _total: None)
        label.values["people"] = sum(report.people_created for report in reports)
        label.values["interactions"] = sum(report.interactions_created for report in reports)

    store.write(label, take).result()
    store.write(Label("sample.fill"), _use, moment).result()
    return store


def _use(session: Session, now: datetime) -> None:
    """What a few weeks with the program leave behind: communities, tags, follow-ups, cadences, conversations."""
    people = [row[0] for row in run(session, "SELECT id FROM contact ORDER BY id")]
    platforms: dict[str, int] = {row.key: row.id for row in run(session, "SELECT id, key FROM platform")}
    met_at = _communities(session, people, platforms, now)
    for tag, chosen in (("mentor", people[3:6]), ("hiring", people[7:19:3]), ("speaker", people[20:26:2])):
        tag_id = tag_contacts(session, chosen, tag)
        if tag == "mentor":
            set_tag_cadence(session, tag_id, Cadence(6, Unit.WEEK), (now - timedelta(days=50)).date())
    set_cadence(session, people[10:22:4], Cadence(1, Unit.MONTH), (now - timedelta(days=31)).date())
    _talks(session, people, met_at, platforms, now)
    _follow_ups(session, people, now)
    add_outcome(session, OutcomeDraft("referral", people[4], None, (now - timedelta(days=20)).date(), ""))
    add_outcome(session, OutcomeDraft("talk", people[20], None, (now - timedelta(days=70)).date(), ""))


def _communities(
    session: Session, people: list[int], platforms: dict[str, int], now: datetime
) -> list[tuple[int, int, list[int]]]:
    """Make the communities; returns each one's id, its platform's and who was met there."""
    made: list[tuple[int, int, list[int]]] = []
    start = 30
    for name, platform, kind, days, count in _COMMUNITIES:
        joined = (now - timedelta(days=days)).date()
        community = add_community(session, CommunityDraft(name, platforms[platform], kind, joined))
        members = people[start : start + count]
        start += count
        add_members(session, community, members, "", joined)
        for place, contact_id in enumerate(members[: count - 1]):
            day = (now - timedelta(days=days * (place + 1) // (count + 1))).date().isoformat()
            run(
                session,
                "UPDATE meeting_point SET platform_id = :platform, community_id = :community, met_on = :day, "
                "source = 'typed' WHERE contact_id = :contact",
                platform=platforms[platform],
                community=community,
                day=day,
                contact=contact_id,
            )
        made.append((community, platforms[platform], members))
    return made


def _talks(session: Session, people: list[int], met_at: list[Any], platforms: dict[str, int], now: datetime) -> None:
    said = (
        ("meeting", "mutual", "Coffee after the meet-up: data contracts, and who owns them."),
        ("call", "mutual", "Обсудили доклад и вакансию в команде данных."),
        ("message", "in", "Asked how we test pipelines; promised to send the notes."),
        ("message", "out", "Sent the slides."),
        ("help_given", "mutual", "Read the draft of the talk."),
    )
    for place, (community, platform, members) in enumerate(met_at):
        for turn, contact_id in enumerate(members[::2]):
            kind, direction, text = said[(place + turn) % len(said)]
            at = now - timedelta(days=3 + 11 * place + 17 * turn, hours=turn)
            log_interaction(
                session,
                InteractionDraft((contact_id,), kind, direction, at, text, "", 30, platform, community),
            )
    log_interaction(
        session,
        InteractionDraft((people[3], people[4]), "introduction", "mutual", now - timedelta(days=6), "",
                         "", 0, platforms["email"]),
    )  # fmt: skip


def _follow_ups(session: Session, people: list[int], now: datetime) -> None:
    wanted = (
        ("Send the pipeline notes", people[31], -2, 0),
        ("Ответить на вопрос о митапе", people[57], 0, 0),
        ("Ask how the new job goes", people[12], 0, 0),
        ("Quarterly catch-up", people[33], 5, 3),
        ("Share the job opening", people[45], 3, 0),
    )
    for text, contact_id, days, months in wanted:
        due = (now + timedelta(days=days)).date()
        unit = Unit.MONTH if months else None
        add_follow_up(session, FollowUpDraft(text, (contact_id,), due, every=months, unit=unit))
