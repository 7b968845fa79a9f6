"""Writes the sample LinkedIn export of an invented person; the same seed gives the same files.

Run ``python resources/sample/make_sample.py``. Every name, company and word in it is made up.
"""

import csv
import random
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from urllib.parse import quote

SEED = 20261115
LAST = datetime(2026, 11, 20, 18, 0)  # noqa: DTZ001  (the files write UTC without an offset)
OWNER, OWNER_URL = "Nora Lindqvist", "https://www.linkedin.com/in/nora-lindqvist-sample"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

# Whole lists of (given names, family names) whose forms go together.
NAMES = (
    (
        "Amelia Ben Carla Daniel Elena Farid Grace Hugo Ines Jonas Keiko Liam Maya Nikhil Olivia Pavel Quinn "
        "Rosa Samir Tess Uma Viktor Wendy Yara Zoë",
        "Abbott Bergström Castillo Dupont Eriksen Farrow Gallagher Haddad Iversen Jansen Kowalczyk Lambert "
        "Moreau Novak Okafor Petit Quiroga Rossi Sørensen Tanaka Underhill Varga Whitlock Yilmaz Zimmer",
    ),
    (
        "Анна Вера Дарья Жанна Ксения Марина Полина Светлана",
        "Белова Громова Ершова Лунёва Миронова Рябинина Тихонова Чайкина Щербакова",
    ),
    (
        "Борис Глеб Егор Илья Лев Олег Роман Тимур Фёдор",
        "Воронцов Дементьев Зимин Кравцов Лунёв Орлов Соколов Уваров Шубин",
    ),
)
COMPANIES = (
    "Alderbrook Labs",
    "Blue Heron Analytics",
    "Copperline Robotics",
    "Driftwood Studio",
    "Ember & Oak",
    "Fjordlight Software",
    "Granary Bank",
    "Hollowtree Health",
    "Ironquay Logistics",
    "Juniper Row, Inc.",
    "Kestrel Maps",
    "Lanternworks",
    "Северный Маяк",
    "Тёплый код",
    "Мастерская «Клён»",
    "Meadowgate University",
)
POSITIONS = (
    "Software Engineer",
    "Senior Data Analyst",
    "Product Manager",
    "Head of Design",
    "Community Lead",
    "Founder",
    "CTO",
    "Research Fellow",
    "Engineering Manager, Platform",
    "Marketing Director",
    "Talent Partner",
    "Аналитик данных",
    "Руководитель разработки",
)
OPENERS = (
    "Hi {name}, your talk at the Maps meetup made my evening. Do you have the slides?",
    "Hello {name}! We are looking for a data person at {company}, does anyone come to mind?",
    "Hi {name}, I saw your question in the analytics group. We had the same problem last spring.",
    "Hello {name}, are you coming to the community breakfast on Thursday?",
    "{name}, congratulations on the new role!",
)
OPENERS_RU = (
    "{name}, добрый день! Спасибо за доклад на встрече картографов.",
    "{name}, привет! Ищем аналитика в «{company}», не посоветуешь кого-нибудь?",
    "Добрый день, {name}! Будете в четверг на завтраке сообщества?",
)
ANSWERS = (
    "Thank you! I will send them tonight.",
    "Let me ask around, I think I know somebody.",
    "Yes, see you there. Shall we talk about the pilot project then?",
    "Good idea. How about a call next week?",
    "That helped a lot, thank you. I owe you a coffee.",
    "Sorry for the late answer, I was travelling.",
)
ANSWERS_RU = (
    "Спасибо! Пришлю вечером.",
    "Хорошая мысль, давайте созвонимся на следующей неделе.",
    "Буду, увидимся там.",
    "Поспрашиваю у своих и напишу.",
)
MESSAGES_HEADER = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,"
    "FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT"
)
PREAMBLE = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some of the email addresses are missing. You will only '
    "see email addresses for connections who have allowed their connections to see or download their email address "
    "using this setting https://www.linkedin.com/psettings/privacy/email. You can learn more here "
    'https://www.linkedin.com/help/linkedin/answer/261"\n\n'
)


@dataclass(frozen=True)
class Person:
    given: str
    family: str
    url: str
    company: str
    position: str
    email: str
    connected: date

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}"

    @property
    def russian(self) -> bool:
        return self.given[0] >= "А"


def people(rng: random.Random, count: int) -> list[Person]:
    made: dict[str, Person] = {}
    while len(made) < count:
        given, family = (rng.choice(words.split()) for words in rng.choices(NAMES, (2, 1, 1))[0])
        slug = f"{given}-{family}".lower() + ("" if rng.random() < 0.6 else f"-{rng.randrange(10**6):06d}")
        day = (LAST - timedelta(days=int(3200 * rng.random() ** 1.6))).date()
        company = rng.choice(COMPANIES) if rng.random() > 0.03 else ""
        email = f"{len(made)}.sample@mail.example" if rng.random() < 0.05 else ""
        url = f"https://www.linkedin.com/in/{quote(slug)}"
        made.setdefault(slug, Person(given, family, url, company, rng.choice(POSITIONS), email, day))
    return sorted(made.values(), key=lambda person: person.connected, reverse=True)


def write_connections(folder: Path, rng: random.Random, known: list[Person]) -> None:
    header = ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On")
    with (folder / "Connections.csv").open("w", encoding="utf-8", newline="") as file:
        file.write(PREAMBLE)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        for number, one in enumerate(known):
            day = f"{one.connected.day:02d} {MONTHS[one.connected.month - 1]} {one.connected.year}"
            family = one.family + rng.choice(("", "", "", "", "", "", ", MBA", " "))
            writer.writerow((one.given, family, one.url, one.email, one.company, one.position, day))
            if number in (40, 90):
                writer.writerow(("", "", "", "", "", "", day))


def thread(rng: random.Random, number: int, other: Person) -> list[list[str]]:
    """A conversation of one to seven messages on one or a few days, oldest first."""
    at = LAST - timedelta(days=rng.uniform(0.5, 720), hours=rng.uniform(0, 9))
    identifier = f"2-c2FtcGxl{number:04d}=="
    mine = rng.random() < 0.5
    rows: list[list[str]] = []
    for turn in range(rng.choice((1, 2, 3, 4, 4, 5, 7))):
        pool = (OPENERS_RU if other.russian else OPENERS) if turn == 0 else (ANSWERS_RU if other.russian else ANSWERS)
        to = other.given if mine else OWNER.partition(" ")[0]
        text = rng.choice(pool).format(name=to, company=(COMPANIES[0] if mine else other.company) or "our team")
        sender, recipient = ((OWNER, OWNER_URL), (other.name, other.url))[:: 1 if mine else -1]
        stamp = f"{at:%Y-%m-%d %H:%M:%S} UTC"
        rows.append([identifier, "", *sender, *recipient, stamp, "", text, "INBOX", "", "No", "No"])
        mine = not mine
        at += timedelta(minutes=rng.choice((4, 11, 47, 300, 1500, 2900)))
        if at > LAST:
            break
    return rows


def write_messages(folder: Path, rng: random.Random, known: list[Person]) -> None:
    threads: list[list[list[str]]] = []
    partners = rng.sample(known, 40)
    while sum(map(len, threads)) < 145:
        threads.append(thread(rng, len(threads), rng.choice(partners)))
    advert = "<p>Grow your team with <strong>Lanternworks</strong>&nbsp;today.</p>"
    stamp = "2026-05-14 09:00:00 UTC"
    extra = ["2-c2FtcGxlYWQ==", "", "Lanternworks Hiring", "", OWNER, OWNER_URL, stamp, "An offer", advert]
    threads.append([[*extra, "INBOX", "", "No", "No"]])
    threads[0].append([*threads[0][0][:8], "I was going to write that", "INBOX", "", "Yes", "No"])
    threads.sort(key=lambda rows: rows[-1][6], reverse=True)
    with (folder / "messages.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        file.write(f"{MESSAGES_HEADER}\n")
        for rows in threads:
            writer.writerows(reversed(rows))


def write_invitations(folder: Path, rng: random.Random, known: list[Person]) -> None:
    header = ("From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl")
    with (folder / "Invitations.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        for number, other in enumerate(known[:12]):
            at = datetime.combine(other.connected, datetime.min.time()) - timedelta(hours=rng.randrange(3, 90))
            out = number % 3 != 0
            hour = at.hour % 12 or 12
            sent = f"{at.month}/{at.day}/{at:%y}, {hour}:{rng.randrange(60):02d} {'AM' if at.hour < 12 else 'PM'}"
            text = "" if number % 2 else "Очень приятно!" if other.russian else "Good to meet you at the meetup!"
            pairs = ((OWNER, other.name), (OWNER_URL, other.url))
            names, urls = (pair[:: 1 if out else -1] for pair in pairs)
            writer.writerow((*names, sent, text, "OUTGOING" if out else "INCOMING", *urls))


def write_profile(folder: Path) -> None:
    header = (
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,"
        "Twitter Handles,Websites,Instant Messengers"
    )
    row = "Nora,Lindqvist,,,,Maps and the people who make them,,Software Development,,Sample City,,,"
    (folder / "Profile.csv").write_text(f"{header}\n{row}\n", encoding="utf-8", newline="")


def main() -> None:
    folder = Path(__file__).with_name("linkedin")
    folder.mkdir(exist_ok=True)
    rng = random.Random(SEED)  # noqa: S311
    known = people(rng, 118)
    write_connections(folder, rng, known)
    write_messages(folder, rng, known)
    write_invitations(folder, rng, known)
    write_profile(folder)


if __name__ == "__main__":
    main()
