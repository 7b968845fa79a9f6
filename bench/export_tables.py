"""Writes tables as LinkedIn, Slack, Discord, Reddit, address books and ticket sellers do, about invented people."""

import csv
from collections.abc import Iterable, Sequence
from datetime import timedelta
from pathlib import Path

from bench.export_columns import GOOGLE, OUTLOOK
from bench.export_people import OWNER, Invented, email, handle, phone

_LINKEDIN = "https://www.linkedin.com/in/"
_SLACK_STATES = ("Member",) * 12 + ("Admin", "Deactivated", "Deactivated", "Multi-Channel Guest", "Bot")


def _write(file: Path, header: str, rows: Iterable[Sequence[str]], delimiter: str = ",", end: str = "\r\n") -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", encoding="utf-8", newline="") as stream:
        out = csv.writer(stream, delimiter=delimiter, lineterminator=end)
        out.writerow(header.split(delimiter))
        out.writerows(rows)


def _write_named(file: Path, header: str, rows: Iterable[dict[str, str]]) -> None:
    columns = header.split(",")
    _write(file, header, ([row.get(column, "") for column in columns] for row in rows))


def linkedin_messages(folder: Path, count: int) -> None:
    """Conversations of some thirty messages over a few days, the newest first, one in twenty of them a group."""
    new = Invented("linkedin_messages")
    mine = (OWNER.full, f"{_LINKEDIN}nora-lindqvist")
    rows: list[list[str]] = []
    for at in new.moments():
        if len(rows) >= count:
            break
        number = len(rows) // 30
        others = [(new.person(number + step).full, f"{_LINKEDIN}person-{number + step:x}")
                  for step in range(3 if number % 20 == 0 else 1)]  # fmt: skip
        sender = new.dice.choice([mine, *others])
        to = [one for one in (mine, *others) if one is not sender]
        text = new.text()
        content = f"<p>{text}</p><p>&nbsp;</p>" if new.often(0.04) else text
        rows.append(
            [
                f"2-{number:024x}==",
                "",
                *sender,
                ",".join(one[0] for one in to),
                ",".join(one[1] for one in to),
                f"{at:%Y-%m-%d %H:%M:%S} UTC",
                "",
                content,
                "INBOX",
                "",
                "No",
                "No",
            ]
        )
    _write(
        folder / "messages.csv",
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,"
        "FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT",
        reversed(rows),
        end="\n",
    )


def slack_members(folder: Path, count: int) -> None:
    new = Invented("slack_members")

    def row(number: int) -> list[str]:
        name = new.person(number)
        shown = name.given if new.often(0.5) else ""
        state = new.dice.choice(_SLACK_STATES)
        return [handle(number), email(number), state, "1", "0", "0", f"U{number:08X}", name.full, shown, ""]

    _write(
        folder / "slack-fern-members.csv",
        "username,email,status,billing-active,has-2fa,has-sso,userid,fullname,displayname,expiration-timestamp",
        map(row, range(count)),
    )


def reddit_comments(folder: Path, count: int) -> None:
    new = Invented("reddit_comments")
    places = [f"{new.dice.choice(('maps', 'python', 'gis_ru', 'AskData', 'cycling'))}{number}" for number in range(60)]

    def row(number: int) -> list[str]:
        post, own, place = new.hexadecimal(7), f"k{number:06x}", new.dice.choice(places)
        link = f"https://www.reddit.com/r/{place}/comments/{post}/a_thread_about_things/"
        text = f"{new.text()}\n\n{new.text()}" if new.often(0.2) else new.text()
        return [own, f"{link}{own}/", f"{next(moments):%Y-%m-%d %H:%M:%S} UTC", "", place, "0", link, post, text, ""]

    moments = new.moments()
    _write(
        folder / "comments.csv",
        "id,permalink,date,ip,subreddit,gildings,link,parent,body,media",
        map(row, range(count)),
        end="\n",
    )


def reddit_messages(folder: Path, count: int) -> None:
    new = Invented("reddit_messages")
    moments = new.moments()

    def row(number: int) -> list[str]:
        pair = ("nora_maps", handle(number // 15))
        sender, to = pair if new.often(0.5) else pair[::-1]
        own, thread = f"m{number:06x}", f"t{number // 15:06x}"
        link = f"https://www.reddit.com/message/messages/{own}"
        at = f"{next(moments):%Y-%m-%d %H:%M:%S} UTC"
        return [own, link, thread, at, "", sender, to, f"re: {thread} and maps", new.text()]

    header = "id,permalink,thread_id,date,ip,from,to,subject,body"
    _write(folder / "messages_archive.csv", header, map(row, range(count)), end="\n")
    statistics = [["account name", "nora_maps"], ["email verified", "True"]]
    _write(folder / "statistics.csv", "statistic,value", statistics, end="\n")


def google_csv(folder: Path, count: int) -> None:
    new = Invented("google_csv")

    def row(number: int) -> dict[str, str]:
        name = new.person(number)
        city = new.city()
        found = {
            "First Name": name.given,
            "Last Name": name.family,
            "Organization Name": new.company() if new.often(0.5) else "",
            "Organization Title": new.position() if new.often(0.4) else "",
            "Birthday": f"19{number % 40 + 60}-{number % 12 + 1:02}-{number % 28 + 1:02}" if new.often(0.15) else "",
            "Notes": new.text() if new.often(0.1) else "",
            "Photo": f"https://lh3.example.com/cm/{new.hexadecimal(32)}" if new.often(0.3) else "",
            "Labels": " ::: ".join([*new.tags(), "* myContacts"]),
        }
        if new.often(0.7):
            found |= {"E-mail 1 - Label": "* Work", "E-mail 1 - Value": email(number)}
        if new.often(0.8):
            found |= {"Phone 1 - Label": "Mobile", "Phone 1 - Value": phone(number)}
        if new.often(0.1):
            found |= {"Address 1 - Label": "Home", "Address 1 - Street": new.street(), "Address 1 - City": city}
            found |= {"Address 1 - Country": "DE", "Address 1 - Formatted": f"{new.street()}\n{city}\nDE"}
        if new.often(0.1):
            found |= {"Website 1 - Label": "Profile", "Website 1 - Value": f"{_LINKEDIN}person-{number:x}"}
        return found

    _write_named(folder / "contacts.csv", GOOGLE, map(row, range(count)))


def outlook_csv(folder: Path, count: int) -> None:
    new = Invented("outlook_csv")

    def row(number: int) -> dict[str, str]:
        name, mail = new.person(number), email(number)
        found = {
            "First Name": name.given,
            "Last Name": name.family,
            "Company": new.company() if new.often(0.6) else "",
            "Job Title": new.position() if new.often(0.5) else "",
            "Mobile Phone": phone(number) if new.often(0.7) else "",
            "Business Phone": phone(number + count) if new.often(0.3) else "",
            "Categories": ";".join(new.tags()),
            "Birthday": f"{number % 12 + 1}/{number % 28 + 1}/19{number % 40 + 60}" if new.often(0.15) else "0/0/00",
            "Gender": "Unspecified",
            "Priority": "Normal",
            "Private": "False",
            "Sensitivity": "Normal",
            "Notes": new.text() if new.often(0.1) else "",
            "Web Page": f"{_LINKEDIN}person-{number:x}" if new.often(0.1) else "",
        }
        if new.often(0.8):
            shown = f"{name.full} ({mail})"
            found |= {"E-mail Address": mail, "E-mail Type": "SMTP", "E-mail Display Name": shown}
        if new.often(0.2):
            found |= {"Business Street": new.street(), "Business City": new.city(), "Business Country/Region": "DE"}
        return found

    _write_named(folder / "outlook.csv", OUTLOOK, map(row, range(count)))


def hubspot_csv(folder: Path, count: int) -> None:
    new = Invented("hubspot_csv")

    def row(number: int) -> list[str]:
        name, company = new.person(number), new.company()
        created = f"2024-{number % 12 + 1:02}-{number % 28 + 1:02} 09:14"
        return [
            *(f"{51000000000 + number}", name.given, name.family, email(number), phone(number)),
            *(new.dice.choice(("NEW", "OPEN", "CONNECTED", "")), created, company, "Germany", OWNER.full),
            *(
                new.position(),
                new.dice.choice(("lead", "customer", "subscriber")),
                new.city(),
                f"www.company{new.dice.randrange(2000)}.example",
                "",
            ),
        ]

    header = (
        "Record ID,First Name,Last Name,Email,Phone Number,Lead Status,Create Date,Associated Company,Country/Region,"
        "Contact owner,Job Title,Lifecycle Stage,City,Website URL,Notes"
    )
    _write(folder / "hubspot-crm-exports-all-contacts.csv", header, map(row, range(count)))


def luma(folder: Path, count: int) -> None:
    new = Invented("luma")
    moments = new.moments()

    def row(number: int) -> list[str]:
        name, at = new.person(number), next(moments)
        came = f"{at + timedelta(days=9):%Y-%m-%dT%H:%M:%S.123Z}" if new.often(0.5) else ""
        state = new.dice.choice(("approved", "approved", "approved", "declined", "waitlist"))
        answers = [f"{_LINKEDIN}person-{number:x}" if new.often(0.6) else "", new.company(), new.position(), new.text()]
        return [
            *(f"gst-{new.hexadecimal(15)}", name.full, name.given, name.family, email(number)),
            *(phone(number) if new.often(0.3) else "", f"{at:%Y-%m-%dT%H:%M:%S.456Z}", state, came, ""),
            *(f"https://lu.ma/check-in/evt-{new.hexadecimal(15)}?pk=g-{new.hexadecimal(15)}", "$0.00"),
            *[""] * 8,  # of a free event
            *(f"evtticket-{new.hexadecimal(15)}", "Standard"),
            *answers,
        ]

    header = (
        "api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,custom_source,"
        "qr_code_url,amount,amount_tax,amount_discount,currency,coupon_code,eth_address,solana_address,"
        "survey_response_rating,survey_response_feedback,ticket_type_id,ticket_name,What is your LinkedIn?,"
        "What company do you work for?,Job title,Why do you come?"
    )
    _write(folder / "Maps & Plans - Guests - 2024-11-06-09-15-02.csv", header, map(row, range(count)))


def eventbrite(folder: Path, count: int) -> None:
    new = Invented("eventbrite")
    moments = new.moments()

    def row(number: int) -> list[str]:
        name, at = new.person(number), next(moments)
        state = new.dice.choice(("Attending",) * 8 + ("Checked In", "Refunded"))
        return [
            *(f"{9000000000 + number}", f"{at:%m/%d/%y %H:%M}", name.given, name.family, email(number), "1", ""),
            *("General Admission", f"{18440000000 + number}", "", "Free Order", "USD", "0.00", "0.00", "0.00"),
            *("0.00", state, new.city(), "DE", phone(number) if new.often(0.5) else ""),
            *(new.dice.choice(("Yes", "No")), new.position(), new.company()),
        ]

    header = (
        "Order #,Order Date,First Name,Last Name,Email,Quantity,Price Tier,Ticket Type,Attendee #,Group,Order Type,"
        "Currency,Total Paid,Fees Paid,Eventbrite Fees,Eventbrite Payment Processing,Attendee Status,Home City,"
        "Home Country,Cell Phone,Are you a mapper?,Job Title,Company"
    )
    _write(folder / "report-2024-11-29T2228.csv", header, map(row, range(count)))


def meetup(folder: Path, count: int) -> None:
    new = Invented("meetup")
    moments = new.moments()

    def row(number: int) -> list[str]:
        name, joined = new.person(number), f"{next(moments):%m/%d/%Y}"
        member = 12000000 + number
        link = f"http://www.meetup.com/Warm-Maps-Riga/members/{member}/"
        return [
            *(name.full if new.often(0.6) else name.given, f"user {member}", "", str(member), new.city(), joined),
            *("06/22/2025", "06/20/2025", "14", "14", "0", "0", "13", "0", "Yes", "Yes", "No", "Yes", link),
            new.company() if new.often(0.4) else "",
        ]

    header = (
        "Name\tUser ID\tTitle\tMember ID\tLocation\tJoined Group on\tLast visited group on\t"
        "Last Attended\t"
        "Total RSVPs\tRSVPed Yes\tRSVPed Maybe\tRSVPed No\tMeetups attended\tNo shows\tIntro\t"
        "Photo\tAssistant Organizer\t"
        "Mailing List\tURL of Member Profile\tWhat company do you represent?"
    )
    _write(folder / "Warm-Maps-Riga_Member_List_on_11-29-24.xls", header, map(row, range(count)), "\t", "\n")
