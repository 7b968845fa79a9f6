"""What the columns of people's tables are called, in English and Russian."""

import re

from crm_app.importers.tables import fold_header

_WHOLE = {
    "name": "name, full name, contact, contact name, contact person, person, display name, real name, member, "
    "member name, attendee, guest, participant, speaker, who, имя, полное имя, фио, ф.и.о., имя и фамилия, "
    "имя фамилия, фамилия имя, фамилия и имя, фамилия имя отчество, контакт, контактное лицо, "
    "человек, участник, гость, спикер",
    "given_name": "first name, given name, forename, first, christian name, имя (имя)",
    "family_name": "last name, family name, surname, last, second name, фамилия",
    "email": "email, e-mail, mail, email address, e-mail address, почта, эл. почта, электронная почта, имейл, мейл, "
    "емейл, е-мейл, адрес электронной почты, work email, personal email",
    "phone": "phone, telephone, tel, mobile, cell, phone number, mobile phone, cell phone, whatsapp, телефон, тел, "
    "мобильный, моб, номер, номер телефона, мобильный телефон, сотовый, ватсап",
    "company": "company, organization, organisation, org, employer, company name, firm, workplace, works at, account, "
    "current company, компания, организация, место работы, фирма, работодатель, где работает",
    "position": "position, title, job title, job, role, occupation, headline, current position, profession, должность, "
    "позиция, роль, профессия, кем работает, специальность",
    "location": "location, city, town, place, address, where, region, based in, город, адрес, место, местоположение, "
    "регион, откуда, локация, населенный пункт",
    "birthday": "birthday, birth date, birthdate, date of birth, dob, bday, born, день рождения, "
    "дата рождения, др, д.р.",
    "met_on": "met on, met, date met, when met, connected on, connected, first contact, first met, дата знакомства, "
    "познакомились, когда познакомились, знакомы с, дата контакта",
    "community": "community, event, group, server, channel, meetup, club, met at, where met, source, сообщество, "
    "группа, событие, мероприятие, чат, канал, клуб, источник, где познакомились",
    "tags": "tags, tag, labels, label, categories, category, groups, keywords, метки, метка, теги, тег, категория, "
    "категории, группы, ярлыки",
    "notes": "notes, note, comment, comments, remarks, about, bio, description, memo, заметки, заметка, комментарий, "
    "комментарии, примечание, примечания, описание, о себе, о человеке",
    "linkedin": "linkedin, linkedin url, linkedin profile, linkedin link, линкедин",
    "telegram": "telegram, tg, telegram handle, telegram username, телеграм, телеграмм, тг, телега",
    "discord": "discord, discord username, discord handle, discord tag, дискорд",
    "slack": "slack, slack handle, slack id, слак",
    "facebook": "facebook, fb, facebook profile, facebook url, фейсбук",
    "reddit": "reddit, reddit username, реддит",
    "vk": "vk, vkontakte, vk profile, вк, вконтакте",
    "url": "url, link, website, site, web, homepage, profile, profile url, profile link, web page, blog, twitter, x, "
    "instagram, github, ссылка, ссылки, сайт, веб-сайт, профиль, ссылка на профиль, страница, блог, твиттер, инстаграм",
    "ignore": "id, no, №, n, #, row, nr, п/п, № п/п, номер п/п, uuid, index",
}

# A title that only holds such a word; the first that fits.
_PARTS = tuple(
    (field, re.compile(pattern, re.I))
    for field, pattern in (
        ("email", r"e-?mail|\bпочт|мейл"),
        ("linkedin", r"linked\s?in|линкедин"),
        ("telegram", r"telegram|телеграм"),
        ("discord", r"discord|дискорд"),
        ("slack", r"\bslack"),
        ("facebook", r"facebook|фейсбук"),
        ("reddit", r"reddit"),
        ("vk", r"вконтакте|vkontakte"),
        ("phone", r"\b(?:tele)?phone\b|\bmobile\b|телефон|\bмоб\."),
        ("birthday", r"birth|рожд"),
        ("given_name", r"\b(?:first|given)\b.*\bname\b"),
        ("family_name", r"\b(?:last|family)\b.*\bname\b|\bsurname\b|фамили"),
        ("met_on", r"\bmet on\b|знаком"),
        ("company", r"\bcompany\b|\bemployer\b|\borgani[sz]ation\b|компани|организаци|место работы"),
        ("position", r"\bjob\b|\bposition\b|должност"),
        ("name", r"\bfull name\b|\bname of\b|\byour name\b|\bфио\b|ваше имя|полное имя"),
        ("location", r"\bcity\b|\blocation\b|\bгород"),
        ("notes", r"\bnotes?\b|\bcomments?\b|комментари|заметк|примечани"),
        ("url", r"\burl\b|\blinks?\b|\bwebsite\b|\bprofile\b|ссылк|сайт|профил"),
    )
)


def _folded(title: str) -> str:
    return fold_header(title.replace("ё", "е").replace("Ё", "Е"))


_BY_TITLE = {_folded(title) or title.strip(): field for field, titles in _WHOLE.items() for title in titles.split(", ")}


def of_title(title: str) -> tuple[str, float]:
    """The field that a column of this title is, and how sure that is: 1, less for a title that only holds the word."""
    field = _BY_TITLE.get(_folded(title) or title.strip())
    if field:
        return field, 1.0
    if len(title) > 120:
        return "", 0.0
    plain = title.replace("ё", "е")
    return next(((field, 0.6) for field, pattern in _PARTS if pattern.search(plain)), ("", 0.0))
