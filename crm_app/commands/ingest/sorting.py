"""Hands each record of a file to the part of the import that takes its kind."""

from collections.abc import Sequence

from crm_app.commands.ingest.contacts import ContactIngest
from crm_app.commands.ingest.follow_ups import FollowUpIngest
from crm_app.commands.ingest.interactions import InteractionIngest
from crm_app.commands.ingest.owner_facts import OwnerFactIngest
from crm_app.commands.ingest.taking import Taking
from crm_app.commands.take_book import BookIngest
from crm_app.domain.book import BookRow
from crm_app.domain.records import (
    ActivityRecord,
    CommunityRecord,
    ContactRecord,
    FailedRow,
    FollowUpRecord,
    InteractionRecord,
    OwnerFactRecord,
    Record,
    SkippedRow,
)


class Sorting:
    """Takes batches of mixed records: communities first, then people, then what happened with them."""

    def __init__(self, taking: Taking) -> None:
        self._taking = taking
        self._contacts = ContactIngest(taking)
        self._interactions = InteractionIngest(taking)
        self._follow_ups = FollowUpIngest(taking, self._interactions)
        self._facts = OwnerFactIngest(taking)
        self._book = BookIngest(taking.session, taking.import_id, taking.tally)

    def take(self, batch: Sequence[Record]) -> None:
        people: list[ContactRecord] = []
        talks: list[InteractionRecord] = []
        promises: list[FollowUpRecord] = []
        facts: list[OwnerFactRecord] = []
        copied: list[BookRow] = []
        for record in batch:
            match record:
                case ContactRecord():
                    people.append(record)
                case InteractionRecord():
                    talks.append(record)
                case FollowUpRecord():
                    promises.append(record)
                case OwnerFactRecord():
                    facts.append(record)
                case BookRow():
                    copied.append(record)
                case _:
                    self._count(record)
        if people:
            self._contacts.take(people)
        if talks:
            self._interactions.take(talks)
        if promises:
            self._follow_ups.take(promises)
        if facts:
            self._facts.take(facts)
        if copied:
            self._book.take(copied)

    def finish(self) -> None:
        """After the last record."""
        self._contacts.finish()

    def _count(self, record: CommunityRecord | ActivityRecord | SkippedRow | FailedRow) -> None:
        tally = self._taking.tally
        match record:
            case CommunityRecord():
                self._taking.places.take(record, tally)
            case ActivityRecord():
                self._taking.places.take_activity(record, self._taking.source, tally)
            case SkippedRow():
                tally.skip(len(record.rows), record.reason)
            case FailedRow():
                tally.fail(len(record.rows), record.reason)
