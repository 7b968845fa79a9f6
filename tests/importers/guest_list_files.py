"""Writes guest lists as Luma, Eventbrite and Meetup do, as bytes, about invented people."""

import csv
import io
from collections.abc import Sequence

LUMA = (
    "{},name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,custom_source,"
    "qr_code_url,amount,amount_tax,amount_discount,currency,coupon_code,eth_address,solana_address,survey_response_rating,"
    "survey_response_feedback,ticket_type_id,ticket_name,What is your LinkedIn?,Your website,"
    "What company do you work for?,Job title,Why do you come?"
)
LUMA_NAME = "Maps & Plans № 3 - Guests - 2024-11-06-09-15-02.csv"
EVENTBRITE = (
    "Order #,Order Date,First Name,Last Name,Email,Quantity,Price Tier,Ticket Type,Attendee #,Group,Order Type,"
    "Currency,Total Paid,Fees Paid,Eventbrite Fees,Eventbrite Payment Processing,Attendee Status,Home City,"
    "Home Country,Cell Phone,Are you a mapper?,Job Title,Company"
)
EVENTBRITE_NEW = (
    "Event name,Event ID,Event start date,Order ID,Order date,Attendee status,Attendee #,Attendee first name,"
    "Attendee last name,Attendee email,Ticket type,Buyer email"
)
MEMBERS = (
    "Name\tUser ID\tTitle\tMember ID\tLocation\tJoined Group on\tLast visited group on\tLast Attended\tTotal RSVPs\t"
    "RSVPed Yes\tRSVPed Maybe\tRSVPed No\tMeetups attended\tNo shows\tIntro\tPhoto\tAssistant Organizer\tMailing List\t"
    "URL of Member Profile\tWhat company do you represent?"
)
MEMBERS_NAME = "Warm-Maps-Riga_Member_List_on_11-29-24.xls"
ATTENDEES = (
    "Name\tAttendance\tUser ID\tTitle\tEvent Host\tRSVP\tGuests\tRSVPed on\tJoined Group on\t"
    "URL of Member Profile\tNotes"
)


def _table(header: str, rows: Sequence[Sequence[str]], delimiter: str = ",", end: str = "\r\n") -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end)
    writer.writerow(header.split(delimiter))
    writer.writerows(rows)
    return out.getvalue().encode()


def luma(identifier: str = "api_id") -> bytes:
    """Anna came, Ben is approved, Nora is the owner, Zoe declined, Ann waits, Anna comes twice."""

    def guest(number: int, name: str, email: str, status: str, came: str = "", *answers: str) -> list[str]:
        given, _, family = name.partition(" ")
        row = [f"gst-{number}", name, given, family, email, "+37120000001" if number == 1 else ""]
        row += ["2024-10-05T17:58:41.123Z", status, came, "", "https://lu.ma/check-in/evt-AbCd1234?pk=g-1"]
        row += ["$0.00", "", "", "", "", "", "", "5" if came else "", "", "t-1", "Standard", *answers]
        return row + [""] * (27 - len(row))

    anna = ["/in/anna-belova", "anna.example", "Тёплый код", "Аналитик", "Карты,\nконечно"]
    rows = [
        guest(1, "Анна Белова", "anna@belova.example", "approved", "2024-11-05T17:58:41.123Z", *anna),
        guest(2, "Ben Farrow", "ben@farrow.example", "approved", "", "@ben", "", "", "", "I use node.js"),
        guest(3, "Nora Lind", "nora@lind.example", "approved"),
        guest(4, "Zoe Hara", "zoe@mail.example", "declined"),
        guest(5, "Ann Bell", "ann@bell.example", "waitlist"),
        guest(6, "Анна Белова", "Anna@Belova.example", "approved"),
        guest(7, "", "", "approved"),
        guest(8, "Carl Gast", "anna@belova.example", "approved"),
    ]
    return b"\xef\xbb\xbf" + _table(LUMA.format(identifier), rows)


def eventbrite() -> bytes:
    """Anna comes (two tickets), Ben was refunded, Carl was checked in, one is not named, Nora is the owner."""

    def ticket(number: int, given: str, family: str, email: str, status: str, *rest: str) -> list[str]:
        row = ["112", f"11/29/24 22:2{number}", given, family, email, "1", "", "General", f"1844{number}", ""]
        row += ["Free Order", "USD", "0", "0", "0", "0", status, *rest]
        return row + [""] * (23 - len(row))

    unnamed = "Info Requested"
    return _table(
        EVENTBRITE,
        [
            ticket(1, "Анна", "Белова", "anna@belova.example", "Attending", "Рига", "LV", "+37120000001"),
            ticket(2, "Ben", "Farrow", "ben@farrow.example", "Refunded"),
            ticket(3, "Анна", "Белова", "anna@belova.example", "Attending"),
            ticket(4, "Carl", "Gast", "carl@gast.example", "Checked In", "", "", "", "Yes", "CTO", "Row"),
            ticket(5, unnamed, unnamed, unnamed, "Attending"),
            ticket(6, "Nora", "Lind", "nora@lind.example", "Attending"),
        ],
    )


def eventbrite_new() -> bytes:
    """Two events; the order dates have the day first."""
    return _table(
        EVENTBRITE_NEW,
        [
            ["Maps", "77", "03/12/2024", "1", "29/11/2024", "Attending", "9", "Anna", "Bell", "ann@bell.example", "G"],
            ["Plans", "78", "04/12/2024", "2", "01/12/2024", "Attending", "10", "Ben", "Roe", "ben@roe.example", "G"],
        ],
    )


def _member(number: int, name: str, title: str, joined: str, company: str = "") -> list[str]:
    profile = f"http://www.meetup.com/Warm-Maps-Riga/members/{number}/ "
    counts = [" 14", "14", "0", "0", "13", "0"]
    row = [name, f"user {number}", title, str(number), "Riga", joined, "06/22/2015", "06/20/2015", *counts]
    return [*row, "Yes", "Yes", "No", "Yes", profile, company]


def members() -> bytes:
    return _table(
        MEMBERS,
        [
            _member(12537919, "Анна Белова", "Co-Organizer", "04/24/2014", "Тёплый код"),
            _member(99, "Nora Lind", "Organizer", "01/02/2014"),
            _member(5, "Ben", "", "soon"),
        ],
        "\t",
        "\n",
    )


def attendees() -> bytes:
    def row(number: int, name: str, came: str, rsvp: str) -> list[str]:
        profile = f"https://www.meetup.com/Warm-Maps-Riga/members/{number}"
        return [name, came, f"user {number}", "", "", rsvp, "0", "11/20/2024", "04/24/2014", profile, ""]

    return _table(
        ATTENDEES,
        [
            row(12537919, "Анна Белова", "Y", "Yes"),
            row(5, "Ben", "", "No"),
            row(6, "Carl", "", "Waitlist"),
            row(7, "Dora", "No show", "Yes"),
            row(99, "Nora Lind", "Y", "Yes"),
        ],
        "\t",
        "\n",
    )
