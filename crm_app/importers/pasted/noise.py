"""Tells what a line of a copied page is: a button, a degree, a role, a date of joining, or something about a person."""

import re
from enum import Enum, auto


class Kind(Enum):
    """What a line is. A button ends what is said of one person; a degree ("2nd") stands right after a name."""

    TEXT = auto()
    BUTTON = auto()
    DEGREE = auto()
    LABEL = auto()
    ROLE = auto()
    MUTUAL = auto()
    BY = auto()


def _phrases(text: str) -> frozenset[str]:
    """Phrases that stand one after the other, each with a comma or a line end after it."""
    return frozenset(phrase.strip() for phrase in text.replace("\n", ",").split(",") if phrase.strip())


_BUTTONS = _phrases("""
    message, connect, follow, following, add friend, add friends, pending, invite, more, more options, more actions
    send message, send inmail, view profile, view full profile, see profile, save, remove, withdraw, accept, ignore
    join, block, mute, report, contact, chat, dm, friends, friend request sent, cancel request, remove connection
    open menu, options, share, wave
    сообщение, написать, написать сообщение, отправить сообщение, добавить в друзья, в друзья, подписаться
    вы подписаны, установить контакт, контакт, отслеживать, отслеживается, ещё, еще, ожидание, ожидает, пригласить
    удалить, посмотреть профиль, друзья, запрос отправлен, дополнительно, отменить запрос, поделиться, заблокировать
""")
_LABELS = _phrases("""
    online, offline, away, idle, do not disturb, invisible, active now, active, premium, premium member, verified, you
    hiring, open to work, and, view all, see all, show more, load more, members, participants, people, new, new member
    bot, app, server owner, works with, image, photo, avatar
    в сети, не в сети, не беспокоить, неактивен, активен, сейчас онлайн, это вы, вы, и, и ещё, показать все
    показать ещё, смотреть все, участники, подписчики, новый участник, новая участница, бот, фото, аватар
""")
_ROLES = _phrases("""
    admin, administrator, moderator, mod, owner, group owner, group manager, manager, host, co-host, organizer
    organiser, co-organizer, group expert
    администратор, админ, модератор, владелец, владелица, организатор, соорганизатор, менеджер группы
    руководитель группы, эксперт группы, создатель
""")
_DEGREE_WORD = r"(?:1st|2nd|3rd\+?|[123]-(?:й|го|ий|ый)|3\+)"
_DEGREE = re.compile(
    rf"[•·\s]*(?:{_DEGREE_WORD}\+?[\s•·]*){{1,3}}(?:(?:degree|уров|круг|контакт|connection).{{0,60}})?"
    r"|.{0,30}degree connection|контакт (?:[123]-го|третьего|второго|первого)\s.{0,30}"
    r"|out of network|вне сети контактов",
    re.I,
)
_LABEL = re.compile(
    r"view .{1,150}(?:profile|graphic link).{0,40}|.{1,100}['’]s (?:profile|photo|avatar|profile picture|profile photo)"
    r"|(?:про|по)смотреть профиль.{0,120}|фото(?:графия)? профиля.{0,100}|profile (?:photo|picture).{0,100}"
    r"|status is (?:online|offline|reachable|away).{0,40}|статус:? .{0,40}|active .{1,30} ago"
    r"|last (?:seen|active) .{1,40}|был[аи]?(?:\(а\))? .{0,12}(?:в сети|назад).{0,30}|member['’]s (?:name|occupation)"
    r"|(?:имя|профессия|должность) участника|invite .{1,80} to connect|пригласить .{1,80} установить контакт"
    r"|(?:joined|member since|member for|connected|since|on discord since|friends since)\b.{0,80}"
    r"|(?:присоедин|вступил|участник с|участница с|в группе с|дата вступления|установлен контакт|контакт установлен"
    r"|контакт с|на сервере с).{0,80}"
    r"|(?:playing|listening to|watching|streaming|competing in|играет в|слушает|смотрит|стримит)\b.{0,120}"
    r"|[\d\s.,]+(?:[km+]|тыс\.?)?\s?(?:members?|results?|people|connections?|followers?|участник\S*|контакт\S*|подписчик\S*"
    r"|результат\S*|человек\S*)\b.{0,30}|[\W\d_]+|.{1,60} is (?:open to work|hiring)|#opentowork|#hiring",
    re.I,
)
_MUTUAL = re.compile(
    r"\bmutual (?:connection|friend|contact|group|server)|\bother mutual"
    r"|общи[ехй]\w? (?:контакт|друг|друз|групп|знаком)"
    r"|общ(?:ий|их|ие) (?:контакт|друз)|shared (?:group|connection)",
    re.I,
)
_BY = re.compile(r"(?:added|invited|approved|referred) by.{0,5}|(?:добавил|пригласил|одобрил)\(?а?\)?.{0,20}", re.I)
_AFTER_NAME = re.compile(
    rf"\s*[•·|,]?\s*(?:[•·]\s*{_DEGREE_WORD}.*|\(\s*(?:he|she|they|him|her|он|она)\b[^()]*\)|{_DEGREE_WORD} degree.*"
    r"|[•·]\s*(?:you|вы|admin\w*|moderator|администратор|модератор|follow|подписаться))\s*$",
    re.I,
)
_HEADING = re.compile(r"(.{1,60}?)\s*[—–-]\s*(\d{1,6})")
_NOT_ROLES = _phrases("online, offline, в сети, не в сети, members, участники, all members, idle")
_NOT_IN_NAMES = re.compile(r"://|\s(?:at|в компании)\s|[|<>{}=]|@\S+\.")
_LONGEST = 200


def kind_of(line: str) -> Kind:
    """What a line is, stripped of white space; whatever nothing tells is text."""
    if len(line) > _LONGEST:
        return Kind.TEXT
    word = line.casefold().strip(" .…·•:")
    if word in _BUTTONS:
        return Kind.BUTTON
    if word in _ROLES:
        return Kind.ROLE
    if word in _LABELS:
        return Kind.LABEL
    if _DEGREE.fullmatch(line):
        return Kind.DEGREE
    if _BY.fullmatch(line):
        return Kind.BY
    if _MUTUAL.search(line):
        return Kind.MUTUAL
    return Kind.LABEL if _LABEL.fullmatch(line) else Kind.TEXT


def plain_name(text: str) -> str:
    """A name without the degree, the pronouns and the badges that stand after it."""
    text = " ".join(text[:_LONGEST].split())
    for _ in range(3):
        shorter = _AFTER_NAME.sub("", text)
        if shorter == text:
            break
        text = shorter
    return text.strip(" ,•·|")


def is_name_like(text: str) -> bool:
    """Whether this can be what somebody is called: short, with a letter, no sentence and no link."""
    return (
        0 < len(text) <= 80
        and any(map(str.isalpha, text))
        and len(text.split()) <= 6
        and not text.endswith((":", "!", "?"))
        and not (text.endswith(".") and len(text.rsplit(maxsplit=1)[-1]) > 4)
        and not _NOT_IN_NAMES.search(text)
    )


def heading(line: str) -> tuple[str, int] | None:
    """Of a list's heading ("Moderators — 3") the role, empty for "Online", and how many follow; None for no heading."""
    found = _HEADING.fullmatch(line)
    if found is None:
        return None
    role = found[1].strip()
    return ("" if role.casefold() in _NOT_ROLES else role), int(found[2])
