"""The rows of messages.csv, of every header generation, and who stands in them."""

from collections.abc import Iterable, Iterator
from operator import itemgetter

from crm_app.domain.names import fold
from crm_app.domain.records import PersonRecord, record
from crm_app.importers.linkedin.people import person, profile_key, split_names, split_urls
from crm_app.importers.tables import Table

NEEDED = frozenset({"from", "to", "date", "content"})
_YES = frozenset({"yes", "true", "1"})


@record
class Message:
    """One row as it stands, trimmed; ``has_urls`` says whether this generation has the sender's URL at all."""

    row: int
    conversation: str
    title: str
    sender: str
    sender_url: str
    to: str
    recipient_urls: str
    date: str
    subject: str
    content: str
    folder: str
    direction: str
    draft: bool
    has_urls: bool


def messages(table: Table) -> Iterator[Message]:
    """The rows of an open table, by column name."""
    column = table.column
    stands = itemgetter(
        column("conversationid"),
        column("conversationtitle"),
        column("from"),
        column("senderprofileurl"),
        column("to"),
        column("recipientprofileurls"),
        column("date"),
        column("subject"),
        column("content"),
        column("folder"),
        column("direction"),
    )
    draft, drafts = column("ismessagedraft"), column("isconversationdraft")
    has_urls = table.has("senderprofileurl")
    for row, cells in table:
        trimmed = list(map(str.strip, cells))
        is_draft = trimmed[draft].casefold() in _YES or trimmed[drafts].casefold() in _YES
        yield Message(row, *stands(trimmed), draft=is_draft, has_urls=has_urls)


class Directory:
    """What the senders of a whole file say about names and profile URLs, for cells that give only one of the two."""

    def __init__(self, rows: Iterable[Message]) -> None:
        self._name_of: dict[str, str] = {}
        self._url_of: dict[str, str] = {}
        for sender, url in dict.fromkeys((message.sender, message.sender_url) for message in rows):
            key = profile_key(url)
            if not key or not sender:
                continue
            self._name_of.setdefault(key, sender)
            name = fold(sender)
            known = self._url_of.setdefault(name, url)
            if known and profile_key(known) != key:
                self._url_of[name] = ""  # two people of one name

    def sender(self, message: Message) -> PersonRecord:
        return person(message.sender, message.sender_url)

    def recipients(self, message: Message) -> list[PersonRecord]:
        urls = split_urls(message.recipient_urls)
        names = split_names(message.to, len(urls))
        if not urls:
            return [person(name, self._url_of.get(fold(name), "")) for name in names]
        if len(names) == len(urls):
            return [person(self._named(url) or name, url) for name, url in zip(names, urls, strict=True)]
        found = [person(self._named(url), url) for url in urls]
        if all(self._named(url) for url in urls):  # the other names are people without a profile
            known = {fold(one.name) for one in found}
            found += [person(name) for name in names if fold(name) not in known]
        return found

    def _named(self, url: str) -> str:
        return self._name_of.get(profile_key(url), "")
