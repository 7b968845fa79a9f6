"""Recognises what a person dropped and finds a reader for every file of it that is about people."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from crm_app.domain.records import Owner, OwnerQuestion, SourceFile
from crm_app.errors import BadInput
from crm_app.importers.address_books.google_csv import GoogleCsv
from crm_app.importers.address_books.hubspot_csv import HubSpotCsv
from crm_app.importers.address_books.outlook_csv import OutlookCsv
from crm_app.importers.archives import scan
from crm_app.importers.calendars.export import Calendars
from crm_app.importers.discord.export import Discord
from crm_app.importers.facebook.export import Facebook
from crm_app.importers.guest_lists.eventbrite import Eventbrite
from crm_app.importers.guest_lists.luma import Luma
from crm_app.importers.guest_lists.meetup import Meetup
from crm_app.importers.head import Head
from crm_app.importers.importer import Claim, Claimed, Importer
from crm_app.importers.kithbook_json import KithbookJson
from crm_app.importers.linkedin.export import LinkedIn
from crm_app.importers.monica.export import Monica
from crm_app.importers.reddit.export import Reddit
from crm_app.importers.slack.export import Slack
from crm_app.importers.telegram.export import Telegram
from crm_app.importers.vcard.export import VCards
from crm_app.importers.vk.export import Vk

# In the order in which they are read. Of two that are equally sure the first has the file.
IMPORTERS: tuple[Importer, ...] = (
    KithbookJson(),
    LinkedIn(),
    Slack(),
    Discord(),
    Facebook(),
    Reddit(),
    Telegram(),
    Vk(),
    GoogleCsv(),
    OutlookCsv(),
    HubSpotCsv(),
    Monica(),
    VCards(),
    Luma(),
    Eventbrite(),
    Meetup(),
    Calendars(),
)


@dataclass(frozen=True, slots=True)
class Export:
    """What was found: the files to read, what was not understood, and whose account it is.

    ``ignored`` are the names of files that are not about people; ``troubles`` say of files that are recognised and
    cannot be read what to do. ``questions`` ask who the owner is, where neither the data nor ``owner`` says.
    """

    files: tuple[SourceFile, ...]
    ignored: tuple[str, ...]
    owner: Owner
    questions: tuple[OwnerQuestion, ...] = ()
    troubles: tuple[BadInput, ...] = ()


def open_export(paths: Sequence[Path], owner: Owner | None = None) -> Export:
    """Look into files, folders and archives; nothing is read beyond what it takes to recognise them.

    ``owner``, where it is known, wins over what the data says. A damaged file among others is one of the ``troubles``.
    Raises ``BadInput`` as ``archives.scan`` does, and "not_recognised" when nothing in it is understood.
    """
    claimed: dict[tuple[int, str], list[Claimed]] = {}
    ignored: list[str] = []
    troubles: list[BadInput] = []
    for found in scan(paths):
        if isinstance(found, BadInput):
            troubles.append(found)
            continue
        member, data = found
        order, claim = _surest(Head(member.name, data))
        if claim is None:
            ignored.append(member.name)
        else:
            claimed.setdefault((order, member.container), []).append(Claimed(member, claim.kind))
    known = owner or Owner()
    files: list[SourceFile] = []
    questions: list[OwnerQuestion] = []
    for (order, _container), members in sorted(claimed.items(), key=lambda item: item[0][0]):
        opened = IMPORTERS[order].open(members, known)
        known = _together(known, opened.owner)
        files += opened.files
        troubles += opened.troubles
        questions += [opened.question] if opened.question else []
    if not files:
        if troubles:
            raise troubles[0]
        _refuse(paths)
    return Export(tuple(files), tuple(ignored), known, tuple(questions), tuple(troubles))


def _surest(head: Head) -> tuple[int, Claim | None]:
    """The importer that is the surest that the file is its own, and its claim."""
    best, order = None, 0
    for number, importer in enumerate(IMPORTERS):
        claim = importer.recognise(head)
        if claim is not None and (best is None or claim.sure > best.sure):
            best, order = claim, number
    return order, best


def _together(known: Owner, learned: Owner) -> Owner:
    """What is known of the owner, with what an export says besides."""
    linked = known if known.known() else learned
    return Owner(linked.name, linked.profile_url, known.me).also(*learned.me)


def _refuse(paths: Sequence[Path]) -> None:
    """Say "zip_not_a_zip" of a lone file that only its name makes a ZIP, "not_recognised" of anything else."""
    first = paths[0]
    with suppress(OSError):
        if len(paths) == 1 and first.suffix.lower() == ".zip" and first.is_file():
            with first.open("rb") as stream:
                if stream.read(2) != b"PK":
                    raise BadInput("zip_not_a_zip", file=first.name)
    raise BadInput("not_recognised", file=first.name)
