"""Taking in follow-ups that were kept in another program."""

import json
from collections.abc import Sequence

from crm_app.commands.follow_ups import add_follow_up
from crm_app.commands.ingest.interactions import InteractionIngest
from crm_app.commands.ingest.lookup import Lookup
from crm_app.commands.ingest.taking import Taking
from crm_app.domain.drafts import FollowUpDraft
from crm_app.domain.records import FollowUpRecord


class FollowUpIngest:
    """Takes batches of follow-ups; one that is known stays as it is, for it may have been done or moved since."""

    def __init__(self, taking: Taking, interactions: InteractionIngest) -> None:
        self._taking = taking
        self._interactions = interactions
        self._lookup = Lookup(taking.connection, taking.source)

    def take(self, batch: Sequence[FollowUpRecord]) -> None:
        self._taking.writes.flush()
        self._lookup.look_again()
        known = self._lookup.records([record.key for record in batch])
        self._interactions.look_up([person for record in batch for person in record.people])
        for record in batch:
            if record.key in known:
                self._taking.tally.unchanged += len(record.rows)
            else:
                self._create(record)
        self._taking.writes.flush()

    def _create(self, record: FollowUpRecord) -> None:
        taking = self._taking
        found = [self._interactions.person(person, "") for person in record.people]
        contact_ids = tuple(dict.fromkeys(contact_id for contact_id in found if contact_id is not None))
        if not contact_ids:
            taking.tally.skip(len(record.rows), "ambiguous_person" if record.people else "nobody")
            return
        taking.writes.flush()
        draft = FollowUpDraft(record.text, contact_ids, record.due_on, every=record.every, unit=record.unit)
        follow_up_id = add_follow_up(taking.session, draft, way="import")
        record_id = taking.writes.source_record.add(
            taking.source, record.key, "", None, None, json.dumps({"text": record.text}), None, follow_up_id
        )
        taking.writes.provenance.add(taking.import_id, record_id, record.rows[0] if record.rows else 0, True)
        taking.tally.created += len(record.rows)
