"""What Outlook calls its columns in Russian and German: the folded header, and the English one that it stands for."""

_RUSSIAN = {
    "имя": "firstname",
    "отчество": "middlename",
    "фамилия": "lastname",
    "организация": "company",
    "должность": "jobtitle",
    "категории": "categories",
    "деньрождения": "birthday",
    "заметки": "notes",
    "вебстраница": "webpage",
    "расположение": "location",
    "адресэлпочты": "emailaddress",
    "адрес#элпочты": "email#address",
    "адресэлпочты#": "email#address",
    "типэлпочты": "emailtype",
    "тип#элпочты": "email#type",
    "краткоеимяэлпочты": "emaildisplayname",
    "краткое#имяэлпочты": "email#displayname",
    "рабочийтелефон": "businessphone",
    "телефонраб#": "businessphone#",
    "домашнийтелефон": "homephone",
    "телефондом#": "homephone#",
    "телефонпереносной": "mobilephone",
    "мобильныйтелефон": "mobilephone",
    "основнойтелефон": "primaryphone",
    "другойтелефон": "otherphone",
    "телефонвмашине": "carphone",
    "радиотелефон": "radiophone",
    "важность": "priority",
    "пометка": "sensitivity",
    "частное": "private",
    "пол": "gender",
    "почтовыйкоддом": "homepostalcode",
}
_GERMAN = {
    "vorname": "firstname",
    "weiterevornamen": "middlename",
    "nachname": "lastname",
    "firma": "company",
    "position": "jobtitle",
    "kategorien": "categories",
    "geburtstag": "birthday",
    "notizen": "notes",
    "webseite": "webpage",
    "ort": "location",
    "emailadresse": "emailaddress",
    "email#adresse": "email#address",
    "emailadresse#": "email#address",
    "emailtyp": "emailtype",
    "email#typ": "email#type",
    "emailangezeigtername": "emaildisplayname",
    "email#angezeigtername": "email#displayname",
    "telefongeschäftlich": "businessphone",
    "telefongeschäftlich#": "businessphone#",
    "telefonprivat": "homephone",
    "telefonprivat#": "homephone#",
    "mobiltelefon": "mobilephone",
    "mobiltelefon#": "radiophone",
    "haupttelefon": "primaryphone",
    "weiterestelefon": "otherphone",
    "autotelefon": "carphone",
    "priorität": "priority",
    "vertraulichkeit": "sensitivity",
    "privat": "private",
    "geschlecht": "gender",
    "weiterestrasse": "otherstreet",
    "weiterestrasse#": "otherstreet#",
    "weitererort": "othercity",
    "weiteresrbundeslandkanton": "otherstate",
    "weiterepostleitzahl": "otherpostalcode",
    "weitereselandregion": "othercountryregion",
    "weiterespostfach": "otheraddresspobox",
}


def _russian_addresses() -> dict[str, str]:
    words = {
        "улица": "street",
        "улица#": "street#",
        "город": "city",
        "область": "state",
        "индекс": "postalcode",
        "странаилирегион": "countryregion",
        "страна": "countryregion",
        "почтовыйящик": "addresspobox",
    }
    places = {"рабадрес": "business", "домадрес": "home", "другойадрес": "other"}
    return {f"{word}{place}": kind + part for word, part in words.items() for place, kind in places.items()}


def _german_addresses() -> dict[str, str]:
    words = {
        "strasse": "street",
        "ort": "city",
        "region": "state",
        "bundeslandkanton": "state",
        "postleitzahl": "postalcode",
        "landregion": "countryregion",
        "postfach": "addresspobox",
    }
    places = {"geschäftlich": "business", "privat": "home"}
    found = {f"{word}{place}": kind + part for word, part in words.items() for place, kind in places.items()}
    return found | {f"strasse{place}#": f"{kind}street#" for place, kind in places.items()}


WORDS = _RUSSIAN | _GERMAN | _russian_addresses() | _german_addresses()
