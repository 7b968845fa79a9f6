"""Writes tables of people as Google, Outlook and HubSpot export them, as bytes, about invented people."""

import csv
import io
from collections.abc import Sequence

GOOGLE_OLD = (
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,"
    "Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,"
    "Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,{extra}Group Membership,"
    "E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,IM 1 - Type,IM 1 - Service,IM 1 - Value,"
    "Phone 1 - Type,Phone 1 - Value,Address 1 - Type,Address 1 - Formatted,Address 1 - Street,Address 1 - City,"
    "Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,"
    "Organization 1 - Type,Organization 1 - Name,Organization 1 - Yomi Name,Organization 1 - Title,"
    "Organization 1 - Department,Website 1 - Type,Website 1 - Value,Website 2 - Type,Website 2 - Value,"
    "Custom Field 1 - Type,Custom Field 1 - Value,Event 1 - Type,Event 1 - Value"
)
GOOGLE_NEW = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,"
    "Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,"
    "Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,"
    "Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,"
    "Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,"
    "Relation 1 - Label,Relation 1 - Value,Website 1 - Label,Website 1 - Value,Website 2 - Label,Website 2 - Value,"
    "Event 1 - Label,Event 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value"
)
OUTLOOK_GOOGLE = (
    "First Name,Middle Name,Last Name,Title,Suffix,Initials,Web Page,Gender,Birthday,Anniversary,Location,Language,"
    "Internet Free Busy,Notes,E-mail Address,E-mail 2 Address,E-mail 3 Address,Primary Phone,Home Phone,Home Phone 2,"
    "Mobile Phone,Pager,Home Fax,Home Address,Home Street,Home Street 2,Home Street 3,Home Address PO Box,Home City,"
    "Home State,Home Postal Code,Home Country,Spouse,Children,Company,Job Title,Department,Business Phone,"
    "Business Address,Business Street,Business City,Business Country,Priority,Private,Categories"
)
OUTLOOK_DESKTOP = (
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Street 2,"
    "Business Street 3,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,"
    "Home Street 2,Home Street 3,Home City,Home State,Home Postal Code,Home Country/Region,Business Fax,"
    "Business Phone,Business Phone 2,Mobile Phone,Primary Phone,Birthday,Categories,E-mail Address,E-mail Type,"
    "E-mail Display Name,E-mail 2 Address,E-mail 2 Type,E-mail 2 Display Name,Gender,Notes,Priority,Private,"
    "Sensitivity,Spouse,Web Page"
)
OUTLOOK_COM = (
    "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 Address,"
    "E-mail 3 Address,Home Phone,Home Phone 2,Business Phone,Mobile Phone,IMAddress,Job Title,Department,Company,"
    "Business Street,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home City,"
    "Personal Web Page,Spouse,Schools,Hobby,Location,Web Page,Birthday,Anniversary,Notes"
)
OUTLOOK_RUSSIAN = (
    "Обращение,Имя,Отчество,Фамилия,Суффикс,Организация,Отдел,Должность,Улица (раб. адрес),Улица 2 (раб. адрес),"
    "Город (раб. адрес),Область (раб. адрес),Индекс (раб. адрес),Страна или регион (раб. адрес),Улица (дом. адрес),"
    "Город (дом. адрес),Рабочий факс,Рабочий телефон,Телефон раб. 2,Домашний телефон,Телефон переносной,Важность,"
    "Веб-страница,День рождения,Заметки,Категории,Пол,Пометка,Супруг(а),Частное,Адрес эл. почты,Тип эл. почты,"
    "Краткое имя эл. почты,Адрес 2 эл. почты,Тип 2 эл. почты,Краткое 2 имя эл. почты"
)
OUTLOOK_GERMAN = (
    "Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Straße geschäftlich,"
    "Straße geschäftlich 2,Ort geschäftlich,Region geschäftlich,Postleitzahl geschäftlich,Land/Region geschäftlich,"
    "Straße privat,Ort privat,Telefon geschäftlich,Telefon privat,Mobiltelefon,E-Mail-Adresse,E-Mail-Typ,"
    "E-Mail: Angezeigter Name,E-Mail 2: Adresse,E-Mail 2: Typ,Geburtstag,Geschlecht,Kategorien,Notizen,Ort,Partner,"
    "Priorität,Privat,Vertraulichkeit,Webseite"
)
HUBSPOT = (
    "Record ID,First Name,Last Name,Email,Phone Number,Lead Status,Create Date,Associated Company,Country/Region,"
    "Contact owner,Job Title,Lifecycle Stage,City,Website URL,Notes"
)


def table(header: str, rows: Sequence[dict[str, str]], *, delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    """Rows by column name; a name that the header lacks is an error of the test."""
    columns = header.split(",")
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, restval="", delimiter=delimiter, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode(encoding)


def google_old(*, oldest: bool = False) -> bytes:
    anna = {
        "Name": "Анна Белова",
        "Given Name": "Анна",
        "Family Name": "Белова",
        "Nickname": "Аня",
        "Birthday": " --06-12",
        "Notes": "Любит карты,\nи чай",
        "Group Membership": "* myContacts ::: Друзья ::: * starred",
        "E-mail 1 - Type": "* Work",
        "E-mail 1 - Value": "anna@code.example ::: belova@mail.example",
        "IM 1 - Type": "Other",
        "IM 1 - Service": "Skype",
        "IM 1 - Value": "anna.b",
        "Phone 1 - Type": "Mobile",
        "Phone 1 - Value": "+7 900 000-00-01 ::: +7 900 000-00-02",
        "Address 1 - Type": "Home",
        "Address 1 - Formatted": "ул. Лесная, 1\nСосновка\nRU",
        "Address 1 - City": "Сосновка",
        "Address 1 - Country": "RU",
        "Organization 1 - Name": "Тёплый код",
        "Organization 1 - Title": "Аналитик",
        "Website 1 - Type": "Profile",
        "Website 1 - Value": "http\\://t.me/anna_belova",
        "Custom Field 1 - Type": "Размер",
        "Custom Field 1 - Value": "38",
    }
    rows = [
        anna,
        {"Name": "Juniper Row", "E-mail 1 - Value": "hello@juniper.example", "Group Membership": "* myContacts"},
        {"Organization 1 - Name": "Lanternworks", "Phone 1 - Value": "555 010 222"},
        {"Notes": "only a note"},
        {},
        anna,
    ]
    return table(GOOGLE_OLD.format(extra="" if oldest else "Language,Photo,"), rows)


def google_new() -> bytes:
    return table(
        GOOGLE_NEW,
        [
            {
                "First Name": "Анна",
                "Last Name": "Белова",
                "Nickname": "Аня",
                "Organization Name": "Тёплый код",
                "Organization Title": "Аналитик",
                "Birthday": "1985-06-12",
                "Notes": "Любит карты",
                "Photo": "https://lh3.example/photo",
                "Labels": "Друзья ::: * myContacts",
                "E-mail 1 - Label": "* Work",
                "E-mail 1 - Value": "anna@code.example",
                "Phone 1 - Label": "Mobile",
                "Phone 1 - Value": "\u202a+7 900 000-00-01\u202c",
                "Address 1 - Label": "Home",
                "Address 1 - Street": "ул. Лесная, 1",
                "Address 1 - City": "Сосновка",
                "Address 1 - Country": "RU",
                "Relation 1 - Label": "Brother",
                "Relation 1 - Value": "Пётр",
                "Website 1 - Value": "https://www.linkedin.com/in/anna-belova",
                "Website 2 - Value": "belova.example/maps",
                "Event 1 - Label": "Anniversary",
                "Event 1 - Value": "2010-05-01",
            },
            {"First Name": "Ben", "Last Name": "Farrow", "Birthday": "12 June", "Labels": "* myContacts"},
            {"First Name": "Ben", "Last Name": "Farrow", "Birthday": "13 June", "Labels": "* myContacts"},
            {"First Name": "Nora", "Last Name": "Lindqvist", "E-mail 1 - Value": "Nora@Maps.example"},
        ],
    )


def outlook_google() -> bytes:
    return table(
        OUTLOOK_GOOGLE,
        [
            {
                "First Name": "Zoë",
                "Middle Name": "May",
                "Last Name": "O'Hara",
                "Title": "Dr.",
                "E-mail Address": "zoe@mail.example",
                "Mobile Phone": "+47 40 00 00 01",
                "Home Address": "Vardvej 10\nSund 4637\nNorway",
                "Home Street": "Vardvej 10",
                "Home City": "Sund",
                "Home Country": "Norway",
                "Company": "Oak & Elm",
                "Job Title": "Surveyor",
                "Categories": "myContacts;Chess; Neighbours",
            }
        ],
    )


def outlook_desktop(*, delimiter: str = ",", encoding: str = "cp1252") -> bytes:
    return table(
        OUTLOOK_DESKTOP,
        [
            {
                "Title": "Mr.",
                "First Name": "Ben",
                "Last Name": "Farrow",
                "Company": "Juniper Row, Inc.",
                "Department": "Maps",
                "Job Title": "CTO",
                "Business Street": "12 Mill Lane\nFloor 3",
                "Business City": "Harwick",
                "Business Postal Code": "HW1",
                "Business Country/Region": "United Kingdom",
                "Business Phone": "(555) 010-0200",
                "Birthday": "6/12/1985",
                "Categories": "Clients;Chess",
                "E-mail Address": "/o=ExchangeLabs/ou=Group/cn=ben",
                "E-mail Type": "EX",
                "E-mail 2 Address": "ben@juniper.example",
                "Gender": "Unspecified",
                "Priority": "Normal",
                "Private": "False",
                "Sensitivity": "Normal",
                "Web Page": "juniper.example",
            },
            {"First Name": "Zoë", "Birthday": "0/0/00", "Priority": "Normal"},
        ],
        delimiter=delimiter,
        encoding=encoding,
    )


def outlook_com() -> bytes:
    return table(
        OUTLOOK_COM,
        [{"First Name": "Ben", "Last Name": "Farrow", "E-mail Address": "ben@juniper.example", "Hobby": "Chess"}],
        encoding="utf-8-sig",
    )


def outlook_russian() -> bytes:
    return table(
        OUTLOOK_RUSSIAN,
        [
            {
                "Имя": "Анна",
                "Отчество": "Петровна",
                "Фамилия": "Белова",
                "Организация": "Тёплый код",
                "Отдел": "Карты",
                "Должность": "Аналитик",
                "Улица (раб. адрес)": "ул. Лесная, 1",
                "Город (раб. адрес)": "Сосновка",
                "Страна или регион (раб. адрес)": "Россия",
                "Телефон переносной": "+7 900 000-00-01",
                "Важность": "Обычная",
                "День рождения": "12.06.1985",
                "Категории": "Друзья;Карты",
                "Адрес эл. почты": "anna@code.example",
                "Адрес 2 эл. почты": "belova@mail.example",
                "Частное": "Ложь",
            }
        ],
        delimiter=";",
        encoding="cp1251",
    )


def outlook_german() -> bytes:
    return table(
        OUTLOOK_GERMAN,
        [
            {
                "Anrede": "Frau",
                "Vorname": "Jutta",
                "Nachname": "Größl",
                "Firma": "Waldkarten GmbH",
                "Position": "Geschäftsführerin",
                "Straße geschäftlich": "Mühlweg 3",
                "Ort geschäftlich": "Altdorf",
                "Land/Region geschäftlich": "Deutschland",
                "Telefon geschäftlich": "+49 30 0000001",
                "E-Mail-Adresse": "jutta@waldkarten.example",
                "Geburtstag": "12.06.1985",
                "Kategorien": "Karten",
                "Partner": "Uwe",
                "Priorität": "Normal",
                "Privat": "Aus",
            }
        ],
        encoding="cp1252",
    )


def hubspot(*, lower: bool = False) -> bytes:
    anna = {
        "Record ID": "101",
        "First Name": "Анна",
        "Last Name": "Белова",
        "Email": "anna@code.example",
        "Phone Number": "+7 900 000-00-01",
        "Lead Status": "NEW",
        "Create Date": "2024-03-12 09:14",
        "Associated Company": "Тёплый код",
        "Country/Region": "Russia",
        "City": "Сосновка",
        "Job Title": "Аналитик",
        "Lifecycle Stage": "Customer",
        "Website URL": "https://belova.example",
        "Notes": "Звонить утром",
    }
    rows = [anna, {"Record ID": "102", "Email": "info@juniper.example"}, {"Record ID": "103"}, anna]
    header = HUBSPOT
    if lower:
        header = ",".join(name.capitalize() if name != "Record ID" else name for name in header.split(","))
        rows = [{(name.capitalize() if name != "Record ID" else name): row[name] for name in row} for row in rows]
    return table(header, rows)


# What is somebody else's.

FOREIGN = {
    "LinkedIn connections": b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\nA,B,,,,,\n",
    "LinkedIn contacts": (
        b"Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites\nA,B,C,,,,,,,\n"
    ),
    "LinkedIn profile": b"First Name,Last Name,Maiden Name,Address,Birth Date,Headline\nA,B,,,,\n",
    "Eventbrite": (
        b"Order #,Order Date,First Name,Last Name,Email,Quantity,Price Tier,Ticket Type,Attendee #,Job Title,Company\n"
    ),
    "Zoho": b"Record Id,Contact Owner.id,Contact Owner,First Name,Last Name,Full Name,Email,Phone,Created Time\n",
    "HubSpot companies": b"Record ID,Company name,Website URL,Company owner,Create Date\n1,A,,,\n",
    "any table": b"First Name,Last Name,Email,Phone,Company\nA,B,,,\n",
    "any German table": b"Vorname,Nachname,E-Mail-Adresse,Firma\nA,B,,\n",
    "any Russian table": "Имя,Фамилия,Организация,Адрес эл. почты\nА,Б,,\n".encode(),
    "JSON": b'[{"First Name": "Record ID, Group Membership, E-mail 2 Address"}]',
    "nothing": b"",
}
