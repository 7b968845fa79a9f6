"""A generated address book with cases of every kind planted into it: each is found, is true, and nobody else is."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QApplication

import bench.make_book
from bench.make_book import make_book
from crm_app.cli.main import main
from crm_app.cli.speech import speaking
from crm_app.commands import communities, contacts, follow_ups, interactions
from crm_app.domain.drafts import CommunityDraft, ContactDraft, FollowUpDraft, InteractionDraft
from crm_app.domain.suggestions import Reason, Suggestion
from crm_app.paths import DataFolder
from crm_app.queries.reading import rows
from crm_app.queries.suggestions import Asked, suggestions
from crm_app.store.journal import Label
from crm_app.store.store import Store
from crm_app.ui.suggestion_wording import reason_sentence
from tests.queries.suggestion_reckoning import Expected, Reckoning

TODAY = datetime.now().astimezone().date()
EVERYBODY = 10**6
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


class Planted:
    """A store with the generated book; ``cases`` are the contacts planted with the kind expected (None: nothing)."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        make_book(3000, folder)
        self.store = Store(DataFolder(folder))
        self.cases: dict[int, str | None] = {}

    def do(self, command: Callable[..., Any], *values: Any) -> Any:
        return self.store.write(Label("x"), command, *values).result().value

    def person(self, expected: str | None, number: int, **fields: Any) -> int:
        made = self.do(contacts.add_contact, ContactDraft(f"Planted {expected} {number}", **fields))
        self.cases[made] = expected
        return made

    def talk(self, contact: int, ago: int, kind: str = "call", direction: str = "mutual", **more: Any) -> int:
        at = datetime.combine(TODAY - timedelta(days=ago), datetime.min.time()).astimezone() + timedelta(hours=10)
        return self.do(interactions.log_interaction, InteractionDraft((contact,), kind, direction, at, **more))

    def remind(self, contact: int, ahead: int = 30) -> int:
        return self.do(follow_ups.add_follow_up, FollowUpDraft("do it", (contact,), TODAY + timedelta(days=ahead)))

    def community(self, name: str) -> int:
        return self.do(communities.add_community, CommunityDraft(name, 2, "professional"))


def plant(book: Planted) -> None:
    _plant_ties(book)
    _plant_messages(book)
    _plant_promises(book)
    _plant_meetings(book)
    for number, ahead in enumerate((0, 1, 7, 8)):
        on = TODAY + timedelta(days=ahead)
        book.person("birthday" if ahead < 8 else None, number, birthday=f"{'1980' if ahead else '-'}-{on:%m-%d}")


def _plant_ties(book: Planted) -> None:
    for number, gap in enumerate((3, 7, 14, 30)):
        silence = max(22, int(gap * 2.5) + 1)
        person = book.person("silence", number)
        near = book.person(None, number)
        for each in range(6):
            book.talk(person, silence + gap * each)
            book.talk(near, max(21, int(gap * 2.5)) + gap * each)
    for number, least in enumerate((366, 500, 1500)):
        person = book.person("dormant", number)
        for each in range(6):
            book.talk(person, least + 60 * each)
    awake = book.person("silence", 9)  # five days in the busiest year are no active tie, but a rhythm
    for each in range(5):
        book.talk(awake, 400 + 60 * each)
    written = book.person("unanswered", 19)  # written to just now: no silence
    for each in range(6):
        book.talk(written, 60 + 7 * each)
    book.talk(written, 10, "message", "out")
    planned = book.person(None, 10)
    for each in range(6):
        book.talk(planned, 60 + 7 * each)
    book.remind(planned)
    gone = book.person(None, 11)
    for each in range(6):
        book.talk(gone, 60 + 7 * each)
    book.do(contacts.archive_contacts, [gone], True)


def _plant_messages(book: Planted) -> None:
    for number, ago in enumerate((3, 40, 180)):
        book.talk(book.person("unanswered", number), ago, "message", "in")
        book.talk(book.person(None, 20 + number), 2 if number == 0 else 181 + number, "email", "in")
    for number, ago in enumerate((8, 60)):
        book.talk(book.person("unanswered", 10 + number), ago, "email", "out")
    answered = book.person(None, 30)
    book.talk(answered, 9, "message", "in")
    book.talk(answered, 8, "message", "out")
    called = book.person(None, 31)
    book.talk(called, 9, "message", "in")
    book.talk(called, 8)


def _plant_promises(book: Planted) -> None:
    for number, text in enumerate(
        (
            "Good talk. I'll send her the deck",
            "обещал прислать статью",
            "Will intro him to Max",
            "let me get back to you",
        )
    ):
        book.talk(book.person("promise", number), 30 + number, "meeting", text=text)
        kept = book.person(None, 40 + number)
        book.talk(kept, 30 + number, "meeting", text=text)
        book.do(follow_ups.mark_done, str(book.remind(kept)), TODAY)
    book.person("promise", 9, notes="Met in Oslo. I promised her an intro.")
    book.talk(book.person(None, 49), 30, "meeting", text="She promised to send the slides")


def _plant_meetings(book: Planted) -> None:
    for number, kinds in enumerate((("event", "event"), ("event", "meeting"), ("meeting", "meeting"))):
        person = book.person("met_twice", number)
        for each, kind in enumerate(kinds):
            book.talk(person, 90 + 100 * each, kind)
    once = book.person(None, 60)
    book.talk(once, 90, "event")
    book.talk(once, 90, "event")
    talked = book.person(None, 61)
    book.talk(talked, 300, "event")
    book.talk(talked, 200, "event")
    book.talk(talked, 100, "message")
    club, empty = book.community("Planted club"), book.community("Planted other club")
    guest = book.person("shared_event", 0)
    book.talk(guest, 14, "event", community_id=club, title="Planted meetup")
    member, stranger, heard = book.person("shared_event", 1), book.person(None, 62), book.person(None, 63)
    book.do(communities.add_members, club, [member, heard])
    book.do(communities.add_members, empty, [stranger])
    book.talk(heard, 13, "call")


def imported(book: Planted, folder: Path) -> None:
    """Three people, of whom the second export says something else of two."""
    old = "Elder Row,Analyst"
    before = (("Ann", "Job", old), ("Bob", "Company", old), ("Cy", "Same", "Elder Row,CTO"))
    after = (("Ann", "Job", "Elder Row,Head"), ("Bob", "Company", "Fjordlight,CTO"), ("Cy", "Same", "Elder Row,CTO"))
    for people in (before, after):
        file = folder / "Connections.csv"
        lines = [
            f"{given},{family},https://www.linkedin.com/in/planted-{given},,{job},{TODAY:%d %b %Y}\n"
            for given, family, job in people
        ]
        file.write_text(HEADER + "".join(lines), encoding="utf-8")
        assert main(["--data-dir", str(book.folder), "import", str(file)]) == 0


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Planted]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bench.make_book, "BOOK_DAY", TODAY)
        made = Planted(tmp_path_factory.mktemp("planted") / "data")
    plant(made)
    made.store.close()
    imported(made, tmp_path_factory.mktemp("files"))
    made.store = Store(DataFolder(made.folder))
    yield made
    made.store.close()


def found(book: Planted, limit: int = EVERYBODY) -> list[Suggestion]:
    with book.store.reading() as session:
        return suggestions(session, Asked(TODAY, limit))


def reasons(each: Suggestion) -> list[Reason | Suggestion]:
    return [each, *each.also]


def reckoned(book: Planted) -> Expected:
    with book.store.reading() as session:
        return Reckoning(session, TODAY).expected()


def test_each_planted_case_is_found_and_each_near_miss_is_not(book: Planted) -> None:
    kinds = {each.contact_id: [one.kind.value for one in reasons(each)] for each in found(book)}
    wrong = {
        case: (kind, kinds.get(case))
        for case, kind in book.cases.items()
        if kinds.get(case, []) != ([] if kind is None else [kind]) and kind not in kinds.get(case, [])
    }
    assert wrong == {}


def test_every_reason_is_what_all_rows_one_by_one_say(book: Planted) -> None:
    got: Expected = {
        (each.contact_id, one.kind.value): (dict(one.evidence), set(one.rows))
        for each in found(book)
        for one in reasons(each)
        if one.kind.value not in ("promise", "job")
    }
    want = reckoned(book)
    assert {kind for _, kind in want} == {
        "unanswered", "birthday", "silence", "shared_event", "met_twice", "dormant",
    }  # fmt: skip
    assert got.keys() - want.keys() == set()
    assert want.keys() - got.keys() == set()
    assert {key: (got[key], want[key]) for key in want if got[key] != want[key]} == {}


def test_job_changes_come_from_the_two_imports(book: Planted) -> None:
    jobs = {each.name: (each.evidence, each.rows) for each in found(book) if each.kind.value == "job"}
    assert jobs.keys() == {"Ann Job", "Bob Company"}
    assert (jobs["Ann Job"][0]["before"], jobs["Ann Job"][0]["after"]) == (
        "Analyst, Elder Row",
        "Head, Elder Row",
    )
    with book.store.reading() as session:
        for evidence, row_ids in jobs.values():
            ((before, after),) = rows(
                session, 'SELECT "before", "after" FROM import_change WHERE id IN :ids', ids=list(row_ids)
            )
            assert (evidence["before"], evidence["after"]) == (before, after)


def test_promises_are_those_planted_and_quote_their_rows(book: Planted) -> None:
    promised = {each.contact_id: one for each in found(book) for one in reasons(each) if one.kind.value == "promise"}
    assert promised.keys() == {case for case, kind in book.cases.items() if kind == "promise"}
    with book.store.reading() as session:
        for contact_id, reason in promised.items():
            texts = rows(session, "SELECT text FROM interaction WHERE id IN :ids", ids=list(reason.rows) or [0])
            notes = rows(session, "SELECT notes FROM contact WHERE id = :id", id=contact_id)
            assert reason.evidence["quote"] in (texts or notes)[0][0]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_figure_and_day_of_every_sentence_is_the_data_s(book: Planted, language: str) -> None:
    locale = QLocale(language)
    with speaking(language):
        said = [(one, reason_sentence(one)) for each in found(book) for one in reasons(each)]
    assert len(said) > 100
    for reason, sentence in said:
        left = sentence
        for value in reason.evidence.values():
            if isinstance(value, str):
                left = left.replace(value, "") if value else left
        for day in sorted((v for v in reason.evidence.values() if isinstance(v, date)), reverse=True):
            written = locale.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")
            assert written in sentence
            left = left.replace(written, "")
        numbers = {float(v) for v in reason.evidence.values() if isinstance(v, int | float)}
        figures = [float(figure.replace(",", ".")) for figure in re.findall(r"\d+(?:[.,]\d+)?", left)]
        assert set(figures) <= numbers, sentence
        for name in ("median", "silent", "contact_days", "events"):
            if name in reason.evidence:
                assert float(reason.evidence[name]) in figures, sentence


@pytest.mark.parametrize("limit", [1, 7, 30, 200])
@pytest.mark.parametrize("mix", [{}, {"silence": "more"}, {"dormant": "more", "unanswered": "less", "silence": "off"}])
def test_the_first_ones_are_the_first_of_all(book: Planted, limit: int, mix: dict[str, str]) -> None:
    with book.store.reading() as session:
        weights = json.dumps(mix)
        few = suggestions(session, Asked(TODAY, limit, weights))
        everybody = suggestions(session, Asked(TODAY, EVERYBODY, weights))
    assert [(each.contact_id, each.kind, each.also) for each in few] == [
        (each.contact_id, each.kind, each.also) for each in everybody[:limit]
    ]


def test_the_command_line_gives_them_all(book: Planted, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["--data-dir", str(book.folder), "suggest", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)["suggestions"]
    listed = {(row["id"], one["kind"], tuple(one["rows"])) for row in document for one in (row, *row["also"])}
    asked = {(each.contact_id, one.kind.value, tuple(one.rows)) for each in found(book) for one in reasons(each)}
    assert listed == asked
