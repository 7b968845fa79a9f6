"""Whether an author is the owner of the account."""

from crm_app.domain.owner import Owner

_MOST = 100_000


class Me:
    """By the id where it is known; else by what is known of the owner, which the ids and names of authors may be.

    ``id`` is empty where nothing tells it. ``known`` is false when nobody in the file can be told to be the owner.
    """

    def __init__(self, ident: str, owner: Owner, *, perhaps: bool) -> None:
        self.id = ident
        self.known = bool(ident) or perhaps
        self.handles = frozenset(value.strip().removeprefix("@").casefold() for value in owner.me) - {""}
        self._owner = owner
        self._seen: dict[str, bool] = {}

    def is_me(self, author: str, name: str) -> bool:
        if self.id:
            return author == self.id
        found = self._seen.get(author)
        if found is None:
            found = self._owner.is_me(author, name)
            if name and len(self._seen) < _MOST:
                self._seen[author] = found
        return found
