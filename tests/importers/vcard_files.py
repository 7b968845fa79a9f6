"""vCards as the programs of twenty years write them, with invented people."""

import base64
import io
import struct
import zlib


def card(*lines: str, version: str = "3.0", end: str = "\r\n", encoding: str = "utf-8") -> bytes:
    return (end.join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD"]) + end).encode(encoding)


def quoted(text: str, encoding: str = "utf-8") -> str:
    return "".join(f"={byte:02X}" for byte in text.encode(encoding))


def png(width: int = 8, height: int = 8, *, alpha: int = 255) -> bytes:
    """A PNG of one colour, made row by row so that a large one costs nothing."""
    packer = zlib.compressobj(9)
    row = b"\0" + bytes((200, 90, 40, alpha)) * width
    data = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in chunks
    )


def jpeg(width: int = 40, height: int = 20, *, orientation: int = 0) -> bytes:
    from PIL import Image

    image = Image.new("RGB", (width, height), (10, 120, 200))
    exif = Image.Exif()
    exif[0x010E] = "a secret place"
    if orientation:
        exif[0x0112] = orientation
    file = io.BytesIO()
    image.save(file, "JPEG", exif=exif)
    return file.getvalue()


def folded(name: str, value: str, *, indent: str = " ") -> str:
    return name + ("\r\n" + indent).join([":", *(value[at : at + 72] for at in range(0, len(value), 72))])


PICTURE = base64.b64encode(png()).decode()

ANDROID = card(
    f"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted('Дубравин')};{quoted('Егор')};{quoted('Ильич')};;",
    f"FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted('Егор Ильич ')}=",
    f"{quoted('Дубравин')}",
    "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Egorka;1;;;;;;;;;;;;;",
    "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2011-09-10;1;;;;;;;;;;;;;",
    "TEL;CELL;PREF:+7 916 000-11-22",
    "TEL;WORK;FAX:+7 495 000-11-33",
    "EMAIL;HOME:egor@example.org",
    f"ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted('Северный берег')}",
    f"TITLE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted('Инженер')}",
    f"NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted('строка; один')}=0D=0A={quoted('C:')[1:]}=5Cnew",
    "BDAY:--06-12",
    "PHOTO;ENCODING=BASE64;PNG:" + PICTURE[:60],
    *(f" {PICTURE[at : at + 72]}" for at in range(60, len(PICTURE), 72)),
    "",
    "X-SIP:egor@sip.example.org",
    version="2.1",
)

APPLE = card(
    "PRODID:-//Apple Inc.//iPhone OS 17.4//EN",
    "N:Calder;Ines;Maria;Dr.;",
    "FN:Dr. Ines Maria Calder",
    "NICKNAME:Nes",
    "ORG:Tidewell Labs;Field research;",
    "item1.EMAIL;type=INTERNET;type=pref:ines@example.com",
    "item1.X-ABLabel:_$!<Other>!$_",
    "TEL;type=CELL;type=VOICE;type=pref:+44 20 7946 0018",
    "item2.ADR;type=HOME;type=pref:;;12 Low Lane\\, Flat 3;Bristol;;BS1 4ST;United Kingdom",
    "item2.X-ABADR:gb",
    "item3.URL;type=pref:https\\://ines.example.com/about",
    "item3.X-ABLabel:_$!<HomePage>!$_",
    "BDAY;X-APPLE-OMIT-YEAR=1604:1604-01-22",
    "item4.X-ABDATE;type=pref:2015-05-30",
    "item4.X-ABLabel:_$!<Anniversary>!$_",
    "item5.X-ABRELATEDNAMES:Otto Calder",
    "item5.X-ABLabel:_$!<Brother>!$_",
    "X-SOCIALPROFILE;type=twitter;x-user=inescalder:http://twitter.com/inescalder",
    "X-SOCIALPROFILE;type=mastodon:x-apple:ines%40social.example",
    "item6.IMPP;X-SERVICE-TYPE=Telegram;type=pref:x-apple:ines_calder",
    "IMPP;X-SERVICE-TYPE=Skype;type=HOME:skype:ines.calder",
    folded("PHOTO;ENCODING=b;TYPE=PNG", PICTURE),
    "UID:4B1D-00A7",
    "X-ABUID:4B1D-00A7\\:ABPerson",
)

GOOGLE = card(
    "FN:Лариса Подъячева",
    "N:Подъячева;Лариса;;;",
    "EMAIL;TYPE=INTERNET;TYPE=HOME:larisa@example.org",
    "TEL;TYPE=CELL:\u202d+7 900 000-12-34\u202c",
    "ADR;TYPE=HOME:;;Лесная, 5;Пермь;;614000;Россия;Лесная, 5\\nПермь",
    "BDAY:--0122",
    "PHOTO:https://lh3.example.com/contacts/abc",
    "URL:http\\://www.linkedin.com/in/larisa-podyacheva",
    "item1.URL:http\\://larisa.example.org",
    "item1.X-ABLabel:BLOG",
    "CATEGORIES:myContacts,Хор,starred",
    "NOTE:первая\\nвторая\\, с запятой",
)

OUTLOOK = card(
    "N;LANGUAGE=en-us:Blackridge;Otto;;Mr.",
    "FN:Otto Blackridge",
    "ORG:Northmoor\\, Ltd;Sales",
    "TITLE:Buyer",
    "ROLE:Purchasing",
    "NOTE;ENCODING=QUOTED-PRINTABLE:Line one=0D=0A=",
    "=0D=0A=",
    "third; with = sign=3D",
    "TEL;WORK;VOICE:(020) 7946-0018 x12",
    "ADR;WORK;PREF;ENCODING=QUOTED-PRINTABLE:;;1 Quay Street=0D=0AUnit 4;Hull;;HU1;England",
    "LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:1 Quay Street=0D=0AUnit 4=0D=0A=",
    "Hull HU1",
    "X-MS-OL-DEFAULT-POSTAL-ADDRESS:2",
    "X-WAB-SPOUSE_NAME:Ada",
    "URL;WORK:www.northmoor.example",
    "EMAIL;PREF;INTERNET:otto@northmoor.example",
    "X-MS-IMADDRESS:otto.b",
    "X-MS-ANNIVERSARY:20110113",
    "KEY;X509;ENCODING=BASE64:",
    "    AAECAwQFBgcICQoLDA0ODw==",
    "",
    "",
    "AGENT:",
    "BEGIN:VCARD",
    "VERSION:2.1",
    "FN:Mina Assist",
    "TEL:5550105",
    "END:VCARD",
    "BDAY:19850612",
    "REV:20240506T120000Z",
    version="2.1",
)

THUNDERBIRD = (
    b"begin:vcard\r\nfn;quoted-printable:Jos=C3=A9 Winter\r\nn;quoted-printable:Winter;Jos=C3=A9\r\n"
    b"org:Lumen;Optics\r\nadr:;;Hauptstr. 1;Graz;;8010;Austria\r\nemail;internet:jose@example.net\r\n"
    b"x-mozilla-html:FALSE\r\nversion:2.1\r\nend:vcard\r\n\r\n"
)

FOUR = card(
    "KIND:individual",
    "UID:urn:uuid:aa-11",
    "FN;PREF=1:Wanda Lisle",
    'N;SORT-AS="Lisle,Wanda":Lisle;Wanda;;;',
    "EMAIL;PID=1.1;PREF=1:wanda@example.org",
    "TEL;VALUE=uri;TYPE=work:tel:+1-555-0100;ext=102",
    'ADR;LABEL="1 Long Rd^nOslo";GEO="geo:59.9,10.7":;;1 Long Rd;Oslo;;0150;Norway',
    "ANNIVERSARY:20090808T1430-0500",
    "RELATED;TYPE=friend;VALUE=text:Otto",
    "IMPP;PREF=1:xmpp:wanda@chat.example.org",
    "IMPP:telegram:wanda_lisle",
    "SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://social.example/@wanda",
    "X-ICQ:123456789",
    "PHOTO:data:image/png;base64," + PICTURE,
    "GENDER:F",
    version="4.0",
)

GROUP = card("N:Хор;;;;", "FN:Хор", "X-ADDRESSBOOKSERVER-KIND:group", "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:aa-11")

ALL = (ANDROID, APPLE, GOOGLE, OUTLOOK, THUNDERBIRD, FOUR)
