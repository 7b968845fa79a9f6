"""Company and location out of all the lines of a card that say one."""

from crm_app.domain.card_lines import CardLine, main_address
from crm_app.domain.card_text import location, split
from crm_app.importers.vcard.draft import Draft, says_more, words


def settle(draft: Draft) -> None:
    """Fill in both columns; more than the columns hold is kept, with all its kind."""
    if draft.organisations:
        _settle_company(draft)
    if draft.addresses and (best := main_address(draft.addresses)):
        draft.location = location(best.value, best.param("LABEL"))
        whole = [_whole_address(draft, line) for line in draft.addresses]
        if len(whole) > 1 or whole[0] != draft.location or says_more(best) or not best.value.startswith(";;"):
            for line in draft.addresses:
                draft.keep(line)


def _settle_company(draft: Draft) -> None:
    orgs = [[words(part) for part in split(line.value, ";")] for line in draft.organisations]
    draft.company = orgs[0][0]
    departments = any(orgs[0][1:])
    if departments:
        draft.say("department", ", ".join(part for part in orgs[0][1:] if part))
    for parts in orgs[1:]:
        draft.say("company", ", ".join(part for part in parts if part))
    if len(orgs) > 1 or departments or says_more(draft.organisations[0]):
        for line in draft.organisations:
            draft.keep(line)


def _whole_address(draft: Draft, line: CardLine) -> str:
    parts = [words(part) for part in split(line.value, ";")]
    whole = ", ".join(part for part in [*parts[2:3], *parts[1:2], *parts[:1], *parts[3:]] if part)
    kind = next((one for one in ("home", "work") if one in line.types()), "")
    if whole != draft.location:
        draft.say(draft.label(line) or f"address {kind}".strip(), whole)
    return whole
