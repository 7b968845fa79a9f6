"""Writes LinkedIn exports of every generation, as bytes, about invented people."""

import csv
import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence

PREAMBLE = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some of the email addresses are missing. You will only '
    "see email addresses for connections who have allowed their connections to see or download their email address "
    "using this setting https://www.linkedin.com/psettings/privacy/email. You can learn more here "
    'https://www.linkedin.com/help/linkedin/answer/261"\n\n'
)
OWNER, OWNER_URL = "Nora Lindqvist", "https://www.linkedin.com/in/nora-lindqvist"
ANNA, ANNA_URL = (
    "Анна Белова",
    "https://www.linkedin.com/in/%D0%B0%D0%BD%D0%BD%D0%B0-%D0%B1%D0%B5%D0%BB%D0%BE%D0%B2%D0%B0",
)
BEN, BEN_URL = "Ben Farrow, MBA", "https://www.linkedin.com/in/ben-farrow"

SIX = "First Name,Last Name,Email Address,Company,Position,Connected On"
SEVEN = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"


def table(header: str, rows: Sequence[Sequence[str]], *, delimiter: str = ",", end: str = "\n") -> bytes:
    """A table as LinkedIn writes it: UTF-8, minimal quoting, no line end after the last row."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end)
    writer.writerow(header.split(","))
    writer.writerows(rows)
    return out.getvalue().removesuffix(end).encode()


# The same four rows in every generation: two people, a closed account, a person with a blank and an e-mail address.


def connections_2017() -> bytes:
    return table(
        "First Name,Last Name,Email Address,Company,Position,Connected On,Tags",
        [
            ("Анна", "Белова", "", "Тёплый код", "Аналитик", "9/21/16, 3:29 AM", "friends; maps,friends"),
            ("Ben", "Farrow, MBA", "", "Juniper Row, Inc.", "CTO", "9/20/16, 11:29 PM", ""),
            ("", "", "", "", "", "9/19/16, 1:00 AM", ""),
            (" Zoë", "O'Hara ", "zoe@mail.example", "", "", "12/31/15, 12:00 PM", ""),
        ],
    )


def connections_2018_nine() -> bytes:
    return table(
        "First Name,Last Name,Address,Email Address,Company,Position,Connected On,Websites,Instant Messengers",
        [
            ("Анна", "Белова", "Сосновка", "", "Тёплый код", "Аналитик", "9/21/16, 3:29 AM", "http://a.example", "a:1"),
            ("Ben", "Farrow, MBA", "", "", "Juniper Row, Inc.", "CTO", "9/20/16, 11:29 PM", "", ""),
            ("", "", "", "", "", "", "9/19/16, 1:00 AM", "", ""),
            (" Zoë", "O'Hara ", "", "zoe@mail.example", "", "", "12/31/15, 12:00 PM", "", ""),
        ],
    )


def _six(first: str, second: str, third: str, fourth: str) -> bytes:
    return table(
        SIX,
        [
            ("Анна", "Белова", "", "Тёплый код", "Аналитик", first),
            ("Ben", "Farrow, MBA", "", "Juniper Row, Inc.", "CTO", second),
            ("", "", "", "", "", third),
            (" Zoë", "O'Hara ", "zoe@mail.example", "", "", fourth),
        ],
    )


def connections_2018_slashes() -> bytes:
    return _six("9/21/16, 3:29 AM", "9/20/16, 11:29 PM", "9/19/16, 1:00 AM", "12/31/15, 12:00 PM")


def connections_2018_words() -> bytes:
    return _six("21 Sep 2016", "20 Sep 2016", "19 Sep 2016", "31 Dec 2015")


def connections_2021() -> bytes:
    return PREAMBLE.encode() + connections_2018_words()


SEVEN_ROWS = [
    ("Анна", "Белова", ANNA_URL, "", "Тёплый код", "Аналитик", "21 Sep 2016"),
    ("Ben", "Farrow, MBA", BEN_URL, "", "Juniper Row, Inc.", "CTO", "20 Sep 2016"),
    ("", "", "", "", "", "", "19 Sep 2016"),
    (" Zoë", "O'Hara ", "https://www.linkedin.com/in/zoe-ohara", "zoe@mail.example", "", "", "31 Dec 2015"),
]


def connections_2023(rows: Sequence[Sequence[str]] = SEVEN_ROWS) -> bytes:
    return PREAMBLE.encode() + table(SEVEN, rows)


def connections_without_preamble() -> bytes:
    return table(SEVEN, SEVEN_ROWS)


def connections_half_preamble() -> bytes:
    """Part of the preamble deleted by hand, which leaves a quote open."""
    return b'Notes:\n"When exporting your connection data, you may notice\n\n' + table(SEVEN, SEVEN_ROWS)


def connections_excel_crlf() -> bytes:
    return connections_2023().replace(b"\n", b"\r\n")


def connections_excel_two_digit_years() -> bytes:
    return _six("21-Sep-16", "20-Sep-16", "19-Sep-16", "31-Dec-15").replace(b"\n", b"\r\n")


def connections_excel_spanish() -> bytes:
    data = _six("21-sep-16", "20-sept-16", "19-sep-16", "31-dic-15").decode()
    return table(SIX, list(csv.reader(io.StringIO(data)))[1:], delimiter=";", end="\r\n")


def connections_excel_tabs_utf16() -> bytes:
    rows = list(csv.reader(io.StringIO(connections_without_preamble().decode())))
    return table(SEVEN, rows[1:], delimiter="\t", end="\r\n").decode().encode("utf-16")


def connections_excel_collapsed() -> bytes:
    """Every row in one quoted cell."""
    return _collapsed(connections_without_preamble())


def connections_excel_collapsed_rows() -> bytes:
    """Every row but the header in one quoted cell, followed by empty ones."""
    header, _, rows = connections_without_preamble().partition(b"\n")
    return header + b"\r\n" + _collapsed(rows, b"," * 6)


def connections_edited_header() -> bytes:
    return connections_without_preamble().replace(
        SEVEN.encode(), b"FirstName,last name,Url,E-mail,Company,POSITION,Connected_On"
    )


def _collapsed(data: bytes, tail: bytes = b"") -> bytes:
    return b"\r\n".join(b'"' + line.replace(b'"', b'""') + b'"' + tail for line in data.split(b"\n"))


CONNECTIONS: tuple[Callable[[], bytes], ...] = (
    connections_2017,
    connections_2018_nine,
    connections_2018_slashes,
    connections_2018_words,
    connections_2021,
    connections_2023,
    connections_without_preamble,
    connections_half_preamble,
    connections_excel_crlf,
    connections_excel_two_digit_years,
    connections_excel_spanish,
    connections_excel_tabs_utf16,
    connections_excel_collapsed,
    connections_excel_collapsed_rows,
    connections_edited_header,
)

# Rows of messages by column; each generation takes the columns it has.
MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
)
MESSAGE_HEADERS = {
    "2021": "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER",
    "2023": MESSAGES,
    "2024-12": f"{MESSAGES},IS MESSAGE DRAFT,IS CONVERSATION DRAFT",
    "2026-01": f"{MESSAGES},ATTACHMENTS",
    "2026-02": f"{MESSAGES},ATTACHMENTS,IS MESSAGE DRAFT",
    "2026-03": f"{MESSAGES},ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT",
}


def message(
    thread: str, sender: tuple[str, str], to: Sequence[tuple[str, str]], date: str, content: str, **more: str
) -> dict[str, str]:
    return {
        "CONVERSATION ID": thread,
        "FROM": sender[0],
        "SENDER PROFILE URL": sender[1],
        "TO": ",".join(name for name, _ in to),
        "RECIPIENT PROFILE URLS": ",".join(url for _, url in to),
        "DATE": date,
        "CONTENT": content,
        "FOLDER": "INBOX",
        **more,
    }


NORA, ANNA_, BEN_ = (OWNER, OWNER_URL), (ANNA, ANNA_URL), (BEN, BEN_URL)
MEMBER = ("LinkedIn Member", "")
INMAIL = "<p>Hello&nbsp;Nora,</p><p>we&rsquo;re hiring:</p><ul><li>maps</li><li>more <strong>maps</strong></li></ul>"
TALK = [
    message("2-aaa==", ANNA_, [NORA], "2022-09-08 18:08:14 UTC", "Привет & a <3"),
    message("2-aaa==", NORA, [ANNA_], "2022-09-08 17:00:00 UTC", "Hello"),
    message("2-aaa==", NORA, [ANNA_], "2022-09-07 17:00:00 UTC", "Are you there?"),
    message("2-bbb==", BEN_, [NORA, ANNA_], "2022-09-06 10:00:00 UTC", INMAIL, **{"CONVERSATION TITLE": "Maps"}),
    message("2-ccc==", MEMBER, [NORA], "2022-09-05 10:00:00 UTC", "I am gone"),
    message("2-ddd==", ("Lanternworks", ""), [NORA], "2022-09-04 10:00:00 UTC", "<p>Buy</p>"),
    message("2-eee==", BEN_, [NORA], "2022-09-03 10:00:00 UTC", "win", FOLDER="SPAM"),
    message("2-fff==", BEN_, [NORA], "some day", "when?"),
]


def messages(generation: str, rows: Sequence[dict[str, str]] = TALK) -> bytes:
    header = MESSAGE_HEADERS[generation]
    columns = header.split(",")
    return table(header, [[row.get(column, "") for column in columns] for row in rows])


def messages_2018() -> bytes:
    return table(
        "From,To,Date,Subject,Content,Direction,Folder",
        [
            (ANNA, OWNER, "10/16/18, 8:36 AM", "RE: maps", "Привет", "INCOMING", "INBOX"),
            (OWNER, ANNA, "10/16/18, 8:30 AM", "maps", "Hello", "OUTGOING", "INBOX"),
            (OWNER, ANNA, "10/15/18, 11:59 PM", "maps", "Are you there?", "OUTGOING", "INBOX"),
            (BEN, f"{OWNER},{ANNA}", "10/14/18, 12:05 AM", "", "All", "INCOMING", "ARCHIVE"),
        ],
    )


def invitations(generation: str = "2024") -> bytes:
    rows = [
        (OWNER, ANNA, "6/27/26, 7:35 AM", "Очень приятно", "OUTGOING", OWNER_URL, ANNA_URL),
        (BEN, OWNER, "6/26/26, 12:05 AM", "", "INCOMING", BEN_URL, OWNER_URL),
        ("LinkedIn Member", OWNER, "6/25/26, 1:05 PM", "", "INCOMING", "", OWNER_URL),
        (BEN, OWNER, "sometime", "", "INCOMING", BEN_URL, OWNER_URL),
    ]
    header = "From,To,Sent At,Message,Direction"
    if generation == "2022":
        return table(header, [row[:5] for row in rows])
    if generation == "2023":
        urns = ("urn:li:member:1", "urn:li:member:2")
        return table(f"{header},inviterProfileUrn,inviteeProfileUrn", [(*row[:5], *urns) for row in rows])
    return table(f"{header},inviterProfileUrl,inviteeProfileUrl", rows)


def profile(first: str = "Nora", last: str = "Lindqvist") -> bytes:
    header = (
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,"
        "Twitter Handles,Websites,Instant Messengers"
    )
    return table(header, [(first, last, "", "", "", "Maps", *[""] * 7)])


def zipped(members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 11, 1, 0, 0, 0)), data, compression)
    return out.getvalue()


def whole_export() -> dict[str, bytes]:
    return {
        "messages.csv": messages("2026-03"),
        "Connections.csv": connections_2023(),
        "Invitations.csv": invitations(),
        "Profile.csv": profile(),
        "Languages.csv": b"Name,Proficiency\nNorwegian,",
        "coach_messages.csv": messages("2023"),
        "LearningCoachMessages.csv": b"No conversations found",
        "Jobs/Job Seeker Preferences.csv": b"Locations\nSosnovka",
    }


# What no honest program writes.


def overlapping(count: int = 40, size: int = 1 << 20) -> bytes:
    """Many directory entries that share one deflated body."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    plain = connections_2023() + b"\n" + b"," * size
    body = packer.compress(plain) + packer.flush()
    crc = zlib.crc32(plain)
    name = b"Connections.csv"
    local = struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, 8, 0, 33, crc, len(body), len(plain), len(name), 0) + name
    entry = struct.pack(
        "<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 8, 0, 33, crc, len(body), len(plain), len(name), 0, 0, 0, 0, 0, 0
    )
    directory = (entry + name) * count
    return local + body + directory + end_record(count, len(directory), len(local) + len(body))


def end_record(count: int, size: int, offset: int) -> bytes:
    return struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count, count, size, offset, 0)


def patched(data: bytes, field: str, value: int) -> bytes:
    """A ZIP with one number of every local header and directory entry changed: "flags" or "method"."""
    at_local, at_entry = {"flags": (6, 8), "method": (8, 10)}[field]
    out = bytearray(data)
    for signature, offset in ((b"PK\3\4", at_local), (b"PK\1\2", at_entry)):
        place = out.find(signature)
        while place >= 0:
            struct.pack_into("<H", out, place + offset, value)
            place = out.find(signature, place + 4)
    return bytes(out)


def linked() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = zipfile.ZipInfo("Connections.csv")
        info.create_system = 3
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    return out.getvalue()


def bad_crc() -> bytes:
    data = bytearray(zipped({"Connections.csv": connections_2023()}, zipfile.ZIP_STORED))
    data[data.index(b"Juniper")] ^= 1
    return bytes(data)


def huge_directory() -> bytes:
    entry = struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 0, 0, 33, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
    directory = entry * 200_000
    start = b"PK\3\4" + bytes(60)
    return start + directory + end_record(65_000, len(directory), len(start))
