"""Writes the rest of a LinkedIn export as bytes: what is neither connections, messages nor invitations."""

from collections.abc import Sequence

from tests.importers import exports
from tests.importers.exports import table

ANNA_URL = exports.ANNA_URL.removeprefix("https://")
BEN_URL = "www.linkedin.com/in/ben-farrow"


def utf16(header: str, rows: Sequence[Sequence[str]]) -> bytes:
    """UTF-16LE with a mark, tabs, every cell quoted: what some files of 2018 to 2022 are."""
    lines = ["\t".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) for row in (header.split(","), *rows)]
    return b"\xff\xfe" + "\r\n".join([*lines, ""]).encode("utf-16-le")


ENDORSED = [
    ("2020/06/09 00:53:47 UTC", "Maps", "Анна", "Белова", ANNA_URL, "ACCEPTED"),
    ("2020/06/09 00:53:40 UTC", "Data, big", "Анна", "Белова", ANNA_URL, "ACCEPTED"),
    ("2020/06/08 23:59:59 UTC", "Maps", "Анна", "Белова", ANNA_URL, "ACCEPTED"),
    ("2020/06/08 10:00:00 UTC", "Карты", "Ben", "Farrow, MBA", BEN_URL, "ACCEPTED"),
    ("2020/06/07 10:00:00 UTC", "Maps", "", "", "", "ACCEPTED"),
    ("2020/06/06 10:00:00 UTC", "Maps", "LinkedIn", "Member", "", "ACCEPTED"),
    ("some day", "Maps", "Ben", "Farrow, MBA", BEN_URL, "ACCEPTED"),
]


def endorsements(side: str = "Endorser", *, urls: bool = True) -> bytes:
    link = f"{side} Public Url," if urls else ""
    header = f"Endorsement Date,Skill Name,{side} First Name,{side} Last Name,{link}Endorsement Status"
    return table(header, ENDORSED if urls else [(*row[:4], row[5]) for row in ENDORSED])


def endorsements_2022(side: str = "Endorser") -> bytes:
    """The second form, which lies beside the other one."""
    header = f"Endorsement Date,Skill Name,{side} First Name,{side} Last Name,Endorsement Status,Display Status"
    return utf16(header, [(*row[:4], row[5], "SHOWN") for row in reversed(ENDORSED)])


def recommendations() -> bytes:
    ben = ("Ben", "Farrow, MBA", "Juniper Row, Inc.", "CTO")
    return table(
        "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
        [
            ("Анна", "Белова", "Тёплый код", "Аналитик", 'Нора — "лучшая".\nСоветую.', "12/24/23, 05:28 PM", "VISIBLE"),
            (*ben, "Great <3 maps", "12/23/23, 05:28 AM", "HIDDEN"),
            (*ben, "Great <3 maps", "12/23/23, 05:28 AM", "HIDDEN"),
            (*ben, "Great maps again", "12/23/23, 05:30 AM", "VISIBLE"),
            (*ben, "", "12/22/23, 05:28 AM", "PENDING"),
            (*ben, "Not yet", "12/22/23, 05:28 AM", "DRAFT"),
            ("", "", "", "", "Who?", "12/22/23, 05:28 AM", "VISIBLE"),
            (*ben, "When?", "", "VISIBLE"),
        ],
    )


def contacts_2018() -> bytes:
    return table(
        "First Name,Last Name,Companies,Title,Email Address,Phone Numbers,Created At,Instant Message Handles,Addresses,"
        "Sites,Full Name,Birthday,Location,Bookmarked At,Profiles",
        [
            ("Анна", "Белова", "Тёплый код", "Аналитик", "anna@mail.example", "", "9/21/16, 3:29 AM", "", "", "", "",
             "", "", "", ""),
            ("", "", "", "", "nobody@mail.example", "", "9/21/16, 3:29 AM", *[""] * 8),
        ],
    )  # fmt: skip


def contacts_2019() -> bytes:
    header = (
        "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,InstantMessageHandles,"
        "FullName,Birthday,Location,BookmarkedAt,Profiles"
    )
    google, when = "GOOGLE_CONTACTS", "9/21/16, 3:29 AM"
    return table(
        header,
        [
            (google, "Анна", "Белова", "null", "", "work@mail.example, anna@mail.example",
             " +47 555 01 234, +4755501234,no", when, "Сосновка 5", "anna.example,www.linkedin.com/in/anna-b,see me",
             "SKYPE:anna.b", "Анна Белова", "12.06.1985", "Oslo", "", "null"),
            ("MOBILE_CONTACTS", "", "", "", "", "", "555 0199", when, "", "", "", "Ben Farrow", "soon", "", "", ""),
            ("MOBILE_CONTACTS", "", "", "", "", "", "555 0177", when, *[""] * 8),
            (google, "Nora", "L.", "", "", "Nora@mail.example", "", when, *[""] * 8),
        ],
    )  # fmt: skip


def contacts_2026() -> bytes:
    anna = ("Анна", "Ивановна", "Белова", "Крот", "Аня", "Dr", "II", "", "anna@mail.example", "", "1/2/26, 3:29 AM")
    rest = ("1/3/26, 3:29 AM", "NO", "03", "false", "Oslo")
    zoe = ("", "", "", "", "Zoë", "", "", "", "", " +47 555 01 777", "1/2/26, 3:29 AM")
    return table(
        "FirstName,MiddleName,LastName,MaidenName,NickName,NamePrefix,NameSuffix,Title,Emails,PhoneNumbers,CreatedAt,"
        "UpdatedAt,CountryCode,RegionCode,ThirdPartyVerified,Location",
        [(*anna, *rest), (*anna, *rest), (*zoe, *rest)],
    )


LEARNING = (
    "Content Title,Content Description,Content Type,Content Last Watched Date (if viewed),"
    "Content Completed At (if completed),Content Saved,Notes taken on videos (if taken),"
)


def facts() -> dict[str, bytes]:
    """What concerns the owner alone, by the names that the files have in an export of 2026."""
    return {
        "Positions.csv": table(
            "Company Name,Title,Description,Location,Started On,Finished On",
            [
                ("Тёплый код", "Картограф", "Карты &amp; данные", "Oslo", "Aug 2022", ""),
                ("Oak", "", "", "", "2019", "Jul 2022"),
            ],
        ),
        "Education.csv": table(
            "School Name,Start Date,End Date,Notes,Degree Name,Activities",
            [("Sosnovka University", "2009", "2014", "cum laude", "MSc", "Chess")],
        ),
        "Skills.csv": 'Name\nMaps\n"Data, big"\nКарты\nMaps\n'.encode(),
        "Certifications.csv": table(
            "Name,Url,Authority,Started On,Finished On,License Number",
            [("Maps I", "https://a.example/1", "Map School", "Jan 2022", "", "77")],
        ),
        "Courses.csv": table("Name,Number", [("Maps for all", "101"), ("Maps for all", "102")]),
        "Learning.csv": table(
            LEARNING,
            [
                (
                    "Drawing maps",
                    "<p>How to &amp; why</p>",
                    "Course",
                    "2021-07-30 18:09 UTC",
                    "N/A",
                    "false",
                    "N/A",
                    "",
                ),
                ("CONTENT METADATA NO LONGER EXISTS (1)", "", "Course", "N/A", "N/A", "false", "N/A", ""),
            ],
            end="\r\n",
        ),
        "Events.csv": table(
            "Event Name,Event Time,Status,External Url",
            [("Map Day", "May 07, 2022 08:00 AM - May 07, 2022 11:00 AM", "APPROVED", "https://day.example")],
        ),
        "Company Follows.csv": table(
            "Organization,Followed On", [("Juniper Row, Inc.", "Tue Aug 30 14:33:11 UTC 2022")]
        ),
        "Member_Follows_123456.csv": table(
            "Date,Status,FullName",
            [("Tue Aug 30 14:33:11 UTC 2022", "Active", "Анна Белова"), ("Mon Aug 29", "Unfollow", "Ben Farrow")],
            end="\r\n",
        ),
        "Email Addresses.csv": table(
            "Email Address,Confirmed,Primary,Updated On",
            [
                ("old@mail.example", "Yes", "No", "3/4/19, 5:06 AM"),
                ("nora@mail.example", "Yes", "Yes", "Not Available"),
                ("else@mail.example", "No", "No", ""),
            ],
        ),
        "PhoneNumbers.csv": table(
            "Extension,Number,Type", [("", " +47 555 01 000", "Mobile"), ("", "", ""), ("", "+4755501000", "Work")]
        ),
        "Whatsapp Phone Numbers.csv": table("Number,Extension,Is_WhatsApp_Number", [("+4755501000", "", "Yes")]),
    }


def unclaimed() -> dict[str, bytes]:
    """Files of an export that are neither about people nor about what is kept of the owner."""
    return {
        "Shares.csv": table(
            "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility", [("", "", '"', "", "", "")]
        ),
        "Comments_123456.csv": table("Date,Link,Message", [("2026-01-02 03:04:05", "https://a.example", "Hi")]),
        "Reactions_123456.csv": table("Date,Type,Link", [("2026-01-02 03:04:05", "LIKE", "https://a.example")]),
        "Ad_Targeting.csv": table("Member Age,Company Names,Company Names", [("35-54", "Oak", "Elm")]),
        "Ad Targeting.csv": utf16("Member Age,Company Names", [("35-54", "Oak")]),
        "Languages.csv": table("Name,Proficiency", [("Norwegian", "")]),
        "Honors.csv": table("Title,Description,Issued On", [("Map of the Year", "", "2020")]),
        "Projects.csv": table("Title,Description,Url,Started On,Finished On", [("Atlas", "", "", "2020", "")]),
        "Volunteering.csv": table("Company Name,Role,Cause,Started On,Finished On,Description", [("Oak", *[""] * 5)]),
        "Hashtag_Follows.csv": table("HashTag,CreatedTime,LastModifiedTime,State", [("maps", "", "", "")]),
        "Logins.csv": table("Login Date,IP Address,User Agent,Login Type", [("", "", "", "")]),
        "guide_messages.csv": exports.messages("2023"),
        "coach_messages.csv": exports.messages("2023"),
        "learning_role_play_messages.csv": exports.messages("2023"),
        "LearningCoachMessages.csv": b"No conversations found",
        # What others might have.
        "names.csv": b"Name\nMaps",
        "rooms.csv": table("Name,Number", [("Oak", "101")]),
        "attendance.csv": table("Date,Status,FullName,Class", [("2026-01-02", "Active", "Anna", "4")]),
        "google.csv": table("First Name,Last Name,E-mail 1 - Value,Phone 1 - Value", [("Anna", "", "", "")]),
        "people.csv": table("FirstName,LastName,PhoneNumbers", [("Anna", "Bell", "1")]),
    }


def whole() -> dict[str, bytes]:
    """A complete export of 2022 with everything in it."""
    return {
        **facts(),
        "messages.csv": exports.messages("2021"),
        "Endorsement Received Info.csv": endorsements_2022(),
        "Endorsement_Received_Info.csv": endorsements(),
        "Endorsement_Given_Info.csv": endorsements("Endorsee"),
        "Recommendations_Received.csv": recommendations(),
        "Recommendations_Given.csv": recommendations(),
        "Contacts.csv": contacts_2019(),
        "Invitations.csv": exports.invitations("2022"),
        "Profile.csv": exports.profile(),
        "Connections.csv": exports.connections_2023(),
    }
