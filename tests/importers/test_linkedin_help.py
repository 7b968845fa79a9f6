"""Endorsements and recommendations, received and given."""

from datetime import UTC, datetime

import pytest

from crm_app.domain.records import IdentityRecord
from crm_app.importers.registry import open_export
from tests.importers import exports, linkedin_files
from tests.importers.reading import all_rows, interactions, read, reasons

LEFT_OUT = {"no_name": 1, "closed_account": 1, "bad_date": 1}


def test_a_persons_endorsements_of_a_day_are_one_interaction(given_file):
    records = read(given_file(linkedin_files.endorsements(), "Endorsement_Received_Info.csv"))
    many, one, ben = interactions(records)
    assert [(help_.key, help_.title, help_.rows) for help_ in (many, one, ben)] == [
        ("endorsement|in|анна белова|2020-06-09", "Data, big, Maps", (1, 2)),
        ("endorsement|in|анна белова|2020-06-08", "Maps", (3,)),
        ("endorsement|in|ben farrow, mba|2020-06-08", "Карты", (4,)),
    ]
    assert many.at == datetime(2020, 6, 9, 0, 53, 40, tzinfo=UTC)
    assert (many.kind, many.direction, many.subtype, many.assumed_zone) == ("help_received", "in", "endorsement", "")
    assert many.people[0].identities == (IdentityRecord("linkedin", "url", exports.ANNA_URL),)
    assert (ben.people[0].given_name, ben.people[0].family_name) == ("Ben", "Farrow, MBA")
    assert reasons(records) == LEFT_OUT
    assert all_rows(records) == list(range(1, 8))


def test_every_form_gives_the_same_keys(given_file):
    forms = (
        linkedin_files.endorsements(),
        linkedin_files.endorsements(urls=False),
        linkedin_files.endorsements_2022(),
    )
    found = [interactions(read(given_file(data, "e.csv"))) for data in forms]
    said = [{(one.key, one.title, one.at, one.people[0].name) for one in some} for some in found]
    assert said[0] == said[1] == said[2]
    assert [one.people[0].identities for one in found[1]] == [()] * 3


def test_what_the_owner_gave(given_file):
    records = read(given_file(linkedin_files.endorsements("Endorsee"), "Endorsement_Given_Info.csv"))
    assert [(one.kind, one.direction) for one in interactions(records)] == [("help_given", "out")] * 3
    assert interactions(records)[0].key == "endorsement|out|анна белова|2020-06-09"
    assert reasons(records) == LEFT_OUT


def test_the_form_with_profiles_is_read_first(given_file):
    folder = given_file(linkedin_files.endorsements_2022(), "x/Endorsement Received Info.csv").parent
    given_file(linkedin_files.endorsements(), "x/Endorsement_Received_Info.csv")
    files = open_export([folder]).files
    assert [file.name for file in files] == ["Endorsement_Received_Info.csv", "Endorsement Received Info.csv"]
    assert {file.source for file in files} == {"linkedin.endorsements"}


def test_namesakes_of_one_day_are_two(given_file):
    rows = [
        ("2020/06/09 00:53:47 UTC", "Maps", "Ben", "Farrow", f"www.linkedin.com/in/ben-{number}", "ACCEPTED")
        for number in (1, 2, 1)
    ]
    header = "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status"
    records = interactions(read(given_file(exports.table(header, rows), "e.csv")))
    assert [(one.key, one.rows) for one in records] == [
        ("endorsement|in|ben farrow|2020-06-09", (1, 3)),
        ("endorsement|in|ben farrow|2020-06-09#2", (2,)),
    ]


@pytest.mark.parametrize(
    ("name", "kind", "direction"),
    [
        ("Recommendations_Received.csv", "help_received", "in"),
        ("Recommendations.csv", "help_received", "in"),
        ("Recommendations_Given (1).csv", "help_given", "out"),
    ],
)
def test_recommendations(given_file, name, kind, direction):
    records = read(given_file(linkedin_files.recommendations(), name))
    anna, ben, again = interactions(records)
    assert {(one.kind, one.direction) for one in (anna, ben, again)} == {(kind, direction)}
    assert anna.key == f"recommendation|{direction}|анна белова|2023-12-24"
    assert again.key == f"{ben.key}#2"
    assert (anna.text, anna.title) == ('Нора — "лучшая".\nСоветую.', "Аналитик, Тёплый код")
    assert (anna.at, anna.assumed_zone) == (datetime(2023, 12, 24, 17, 28, tzinfo=UTC), "UTC")
    assert ben.text == "Great <3 maps"
    assert anna.people[0].name == exports.ANNA
    assert anna.people[0].identities == ()
    assert reasons(records) == {"duplicate_row": 1, "empty": 1, "draft": 1, "no_name": 1, "bad_date": 1}
    assert all_rows(records) == list(range(1, 9))


def test_without_its_name_a_file_does_not_say_who_recommended_whom(given_file):
    records = read(given_file(linkedin_files.recommendations(), "x.csv"))
    assert interactions(records) == []
    assert reasons(records)["bad_direction"] == 4


def test_an_invitation_has_one_key_with_profiles_and_without(given_file):
    found = [interactions(read(given_file(exports.invitations(name), "i.csv"))) for name in ("2022", "2023", "2024")]
    keys = [[one.key for one in some] for some in found]
    assert keys[0] == keys[1] == keys[2]
    assert {one.assumed_zone for some in found for one in some} == {"UTC"}


def test_invitations_of_namesakes_in_one_minute_are_two(given_file):
    row = ("Ben Farrow", exports.OWNER, "6/26/26, 12:05 AM", "", "INCOMING")
    header = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
    rows = [(*row, f"{exports.BEN_URL}-{number}", exports.OWNER_URL) for number in (1, 2, 1)]
    records = read(given_file(exports.table(header, rows), "i.csv"))
    key = "invitation|name:ben farrow|2026-06-26T00:05|in"
    assert [one.key for one in interactions(records)] == [key, f"{key}#2"]
    assert reasons(records) == {"duplicate_row": 1}


def test_messages_without_a_zone_say_so(given_file):
    old = interactions(read(given_file(exports.messages_2018(), "Messages.csv")))
    new = interactions(read(given_file(exports.messages("2023"), "messages.csv")))
    assert {one.assumed_zone for one in old} == {"UTC"}
    assert {one.assumed_zone for one in new} == {""}


@pytest.mark.parametrize("when", ["1/1/89, 1:00 AM", "0999/06/09 00:53:47 UTC", "2101-06-09 00:53:47 UTC"])
def test_an_instant_that_cannot_be_is_a_bad_date(given_file, when):
    rows = [("Ben Farrow", exports.OWNER, when, "", "INCOMING")]
    assert reasons(read(given_file(exports.table("From,To,Sent At,Message,Direction", rows)))) == {"bad_date": 1}
