"""Which files of the export say something of the owner alone, and which of their columns say it."""

from dataclasses import dataclass

from crm_app.domain.records import Owner
from crm_app.domain.vocabulary import OwnerFactKind
from crm_app.importers.archives import Member
from crm_app.importers.head import Head
from crm_app.importers.linkedin.fact_rows import FactReader, FactRows
from crm_app.importers.tables import fold_header


@dataclass(frozen=True, slots=True)
class FactFile:
    """One of LinkedIn's files, recognised by its ``needed`` folded columns.

    ``base`` is what the name of a file begins with whose columns other sources have too, folded: they must then be all
    there are, and without that name the file is ``unnamed`` sure to be LinkedIn's, from 0 (it is not) to 1.
    """

    source: str
    needed: frozenset[str]
    rows: FactRows
    base: str = ""
    unnamed: float = 0.0

    def recognise(self, head: Head) -> float:
        sure = self._by_name(head.base)
        header = head.header(self.needed) if sure else None
        if header is None or (self.base and not len(header.columns) == header.width == len(self.needed)):
            return 0.0
        return sure

    def _by_name(self, name: str) -> float:
        if not self.base:
            return 0.95
        return 0.9 if fold_header(name).startswith(self.base) else self.unnamed

    def reader(self, member: Member, owner: Owner) -> FactReader:
        del owner
        return FactReader(member, self.needed, self.rows)


EMAILS = FactFile(
    "linkedin.emails",
    frozenset({"emailaddress", "confirmed", "primary", "updatedon"}),
    FactRows(
        OwnerFactKind.ADDRESS,
        title=("emailaddress",),
        detail=(("primary", "Primary"), ("confirmed", "Confirmed")),
        since="updatedon",
    ),
)

FACT_FILES = (
    FactFile(
        "linkedin.positions",
        frozenset({"companyname", "title", "startedon", "finishedon"}),
        FactRows(
            OwnerFactKind.POSITION,
            title=("title", "companyname"),
            detail=(("companyname", ""), ("location", ""), ("description", "")),
            since="startedon",
            until="finishedon",
            key=("companyname", "startedon"),
        ),
    ),
    FactFile(
        "linkedin.education",
        frozenset({"schoolname", "startdate", "enddate", "degreename"}),
        FactRows(
            OwnerFactKind.EDUCATION,
            title=("schoolname",),
            detail=(("degreename", ""), ("activities", ""), ("notes", "")),
            since="startdate",
            until="enddate",
            key=("degreename", "startdate"),
        ),
    ),
    FactFile("linkedin.skills", frozenset({"name"}), FactRows(OwnerFactKind.SKILL, title=("name",)), base="skills"),
    FactFile(
        "linkedin.certifications",
        frozenset({"name", "authority", "startedon", "licensenumber"}),
        FactRows(
            OwnerFactKind.CERTIFICATION,
            title=("name",),
            detail=(("authority", ""), ("licensenumber", "License Number"), ("url", "")),
            since="startedon",
            until="finishedon",
            key=("authority", "startedon"),
        ),
    ),
    FactFile(
        "linkedin.courses",
        frozenset({"name", "number"}),
        FactRows(OwnerFactKind.COURSE, title=("name",), detail=(("number", ""),), key=("number",)),
        base="courses",
    ),
    FactFile(
        "linkedin.learning",
        frozenset({"contenttitle", "contenttype", "contentlastwatcheddateifviewed"}),
        FactRows(
            OwnerFactKind.COURSE,
            title=("contenttitle",),
            detail=(("contenttype", ""), ("contentdescription", ""), ("notestakenonvideosiftaken", "Notes")),
            since="contentlastwatcheddateifviewed",
            until="contentcompletedatifcompleted",
            key=("contenttype",),
        ),
    ),
    FactFile(
        "linkedin.events",
        frozenset({"eventname", "eventtime", "status", "externalurl"}),
        FactRows(
            OwnerFactKind.EVENT,
            title=("eventname",),
            detail=(("status", "Status"), ("externalurl", "")),
            period="eventtime",
            key=("eventtime",),
        ),
    ),
    FactFile(
        "linkedin.company_follows",
        frozenset({"organization", "followedon"}),
        FactRows(OwnerFactKind.COMPANY_FOLLOWED, title=("organization",), since="followedon"),
    ),
    FactFile(
        "linkedin.member_follows",
        frozenset({"date", "status", "fullname"}),
        FactRows(OwnerFactKind.PERSON_FOLLOWED, title=("fullname",), since="date", key=("date",), status="status"),
        base="memberfollows",
        unnamed=0.5,
    ),
    EMAILS,
    FactFile(
        "linkedin.phones",
        frozenset({"extension", "number", "type"}),
        FactRows(
            OwnerFactKind.ADDRESS, title=("number",), detail=(("type", ""), ("extension", "Extension")), is_phone=True
        ),
        base="phonenumbers",
        unnamed=0.5,
    ),
    FactFile(
        "linkedin.whatsapp",
        frozenset({"number", "extension", "iswhatsappnumber"}),
        FactRows(
            OwnerFactKind.ADDRESS,
            title=("number",),
            detail=(("iswhatsappnumber", "WhatsApp"), ("extension", "Extension")),
            is_phone=True,
        ),
    ),
)
