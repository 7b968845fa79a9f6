"""The closed lists of words the data is written in; every value is stored as its text."""

from enum import StrEnum


class InteractionKind(StrEnum):
    """What happened between the owner and the participants."""

    MESSAGE = "message"
    CALL = "call"
    MEETING = "meeting"
    EVENT = "event"
    COMMENT = "comment"
    EMAIL = "email"
    INTRODUCTION = "introduction"
    HELP_GIVEN = "help_given"
    HELP_RECEIVED = "help_received"


class Direction(StrEnum):
    """Who reached out: the other (IN), the owner (OUT), or both (MUTUAL).

    IN and MUTUAL count as contact; OUT alone is an attempt (reminders, rule 4).
    """

    IN = "in"
    OUT = "out"
    MUTUAL = "mutual"


class CommunityKind(StrEnum):
    PROFESSIONAL = "professional"
    INDUSTRY = "industry"
    EDUCATIONAL = "educational"
    INTEREST = "interest"
    LOCAL = "local"


class OutcomeKind(StrEnum):
    JOB_LEAD = "job_lead"
    REFERRAL = "referral"
    CLIENT = "client"
    COLLABORATION = "collaboration"
    MENTORING = "mentoring"
    HIRE = "hire"
    TALK = "talk"


class Unit(StrEnum):
    """The unit of a cadence or a recurrence."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class LedgerEvent(StrEnum):
    """What can happen to a follow-up or a cadence (reminders, rule 8)."""

    CREATED = "created"
    CHANGED = "changed"
    SHOWN = "shown"
    SNOOZED = "snoozed"
    SKIPPED = "skipped"
    DONE = "done"
    LOGGED = "logged"
    REOPENED = "reopened"


class IdentityKind(StrEnum):
    """What an identity's value is; with the platform and the normalised value it is unique."""

    URL = "url"
    USER_ID = "user_id"
    HANDLE = "handle"
    EMAIL = "email"
    PHONE = "phone"


class ImportChangeKind(StrEnum):
    """What a newer export says differently of somebody."""

    JOB = "job"
    COMPANY = "company"
    VANISHED = "vanished"


class OwnerFactKind(StrEnum):
    """What is known of the owner."""

    POSITION = "position"
    EDUCATION = "education"
    SKILL = "skill"
    CERTIFICATION = "certification"
    COURSE = "course"
    EVENT = "event"
    COMPANY_FOLLOWED = "company_followed"
    PERSON_FOLLOWED = "person_followed"
    ADDRESS = "address"


# Platform keys that every address book starts with, in the order they are shown: key, name, colour.
PLATFORMS: tuple[tuple[str, str, str], ...] = (
    ("linkedin", "LinkedIn", "#2F7BC8"),
    ("slack", "Slack", "#8E4A9B"),
    ("discord", "Discord", "#6670F0"),
    ("facebook", "Facebook", "#3E8CF0"),
    ("reddit", "Reddit", "#E8602C"),
    ("telegram", "Telegram", "#2AA3DC"),
    ("vk", "VK", "#4A76A8"),
    ("meetup", "Meetup", "#D8485A"),
    ("luma", "Luma", "#A0628F"),
    ("eventbrite", "Eventbrite", "#D4582E"),
    ("email", "E-mail", "#7C8696"),
    ("phone", "Phone", "#7C8696"),
    ("web", "Website", "#7C8696"),
    ("in_person", "In person", "#7C8696"),
)
