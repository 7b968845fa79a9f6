"""What sources of imports are called, and why rows of them were left out."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def field_name(field: str) -> str:
    """What a field of a contact is called, as a source's own say is shown."""
    match field:
        case "name":
            return translate("Words", "Name")
        case "company":
            return translate("Words", "Company")
        case "position":
            return translate("Words", "Position")
        case "location":
            return translate("Words", "Location")
        case "birthday":
            return translate("Words", "Birthday")
        case "notes":
            return translate("Words", "Notes")
        case "met":
            return translate("Words", "Connected on")
        case "place":
            return translate("Words", "Met in")
        case "identity":
            return translate("Words", "Handle")
        case _:
            return field


def source_name(source: str) -> str:
    """What a source of imports is called."""
    names = {
        "linkedin.connections": translate("Words", "LinkedIn connections"),
        "linkedin.messages": translate("Words", "LinkedIn messages"),
        "linkedin.invitations": translate("Words", "LinkedIn invitations"),
        "slack.members": translate("Words", "Slack members"),
        "slack.member_list": translate("Words", "Slack member list"),
        "slack.analytics": translate("Words", "Slack analytics"),
        "slack.communities": translate("Words", "Slack channels"),
        "slack.messages": translate("Words", "Slack messages"),
        "google.contacts": translate("Words", "Google contacts"),
        "outlook.contacts": translate("Words", "Outlook contacts"),
        "hubspot.contacts": translate("Words", "HubSpot contacts"),
        "monica.export": translate("Words", "Monica"),
        "discord.friends": translate("Words", "Discord friends and notes"),
        "discord.servers": translate("Words", "Discord servers"),
        "discord.messages": translate("Words", "Discord messages"),
        "discord.channel": translate("Words", "Discord chats"),
        "calendars.events": translate("Words", "Calendar events"),
        "luma.guests": translate("Words", "Luma guests"),
        "eventbrite.attendees": translate("Words", "Eventbrite attendees"),
        "meetup.members": translate("Words", "Meetup members"),
        "meetup.attendees": translate("Words", "Meetup attendees"),
        "vcard.contacts": translate("Words", "Contacts (vCard)"),
        "facebook.friends": translate("Words", "Facebook friends"),
        "facebook.followers": translate("Words", "Facebook followers"),
        "address_book.facebook": translate("Words", "Address book given to Facebook"),
        "facebook.groups": translate("Words", "Facebook groups"),
        "facebook.activity": translate("Words", "Your posts in Facebook groups"),
        "facebook.requests": translate("Words", "Facebook friend requests"),
        "facebook.messages": translate("Words", "Messenger conversations"),
        "vk.messages": translate("Words", "VK conversations"),
        "linkedin.endorsements": translate("Words", "LinkedIn endorsements"),
        "linkedin.recommendations": translate("Words", "LinkedIn recommendations"),
        "address_book.linkedin": translate("Words", "Address book given to LinkedIn"),
        "linkedin.positions": translate("Words", "Your LinkedIn positions"),
        "linkedin.education": translate("Words", "Your LinkedIn education"),
        "linkedin.skills": translate("Words", "Your LinkedIn skills"),
        "linkedin.certifications": translate("Words", "Your LinkedIn certificates"),
        "linkedin.courses": translate("Words", "Your LinkedIn courses"),
        "linkedin.learning": translate("Words", "LinkedIn Learning"),
        "linkedin.events": translate("Words", "LinkedIn events"),
        "linkedin.company_follows": translate("Words", "Companies you follow on LinkedIn"),
        "linkedin.member_follows": translate("Words", "People you follow on LinkedIn"),
        "linkedin.emails": translate("Words", "Your e-mail addresses on LinkedIn"),
        "linkedin.phones": translate("Words", "Your phone numbers on LinkedIn"),
        "linkedin.whatsapp": translate("Words", "Your WhatsApp numbers on LinkedIn"),
        "reddit.communities": translate("Words", "Subreddits"),
        "reddit.friends": translate("Words", "Reddit friends"),
        "reddit.activity": translate("Words", "Your Reddit posts and comments"),
        "reddit.messages": translate("Words", "Reddit messages"),
        "reddit.chats": translate("Words", "Reddit chats"),
        "telegram.contacts": translate("Words", "Telegram contacts"),
        "telegram.chats": translate("Words", "Telegram chats"),
        "kithbook.json": translate("Words", "Kithbook export"),
        "table": translate("Words", "Table"),
        "pasted": translate("Words", "Pasted list"),
        "typed": translate("Words", "typed"),
    }
    return names.get(source, source)


def reason_sentence(code: str, count: int) -> str:
    """Why rows of an import were left out, with how many."""
    match code:
        case "no_name":
            return translate("Reasons", "%n rows without a name (closed accounts)", None, count)
        case "duplicate_row":
            return translate("Reasons", "%n rows that repeat another one", None, count)
        case "draft":
            return translate("Reasons", "%n drafts", None, count)
        case "spam":
            return translate("Reasons", "%n messages marked as spam", None, count)
        case "sponsored":
            return translate("Reasons", "%n sponsored messages", None, count)
        case "closed_account":
            return translate("Reasons", "%n messages with closed accounts", None, count)
        case "ambiguous_person":
            return translate("Reasons", "%n rows about a name that several people have", None, count)
        case "nobody":
            return translate("Reasons", "%n rows that name nobody else", None, count)
        case "empty":
            return translate("Reasons", "%n empty rows", None, count)
        case "identity_taken":
            return translate("Reasons", "%n people whose profile, address or number somebody else has", None, count)
        case "bad_record":
            return translate("Reasons", "%n records that are not complete", None, count)
        case "bad_date":
            return translate("Reasons", "%n rows with a date that cannot be read", None, count)
        case "owner":
            return translate("Reasons", "%n rows about yourself", None, count)
        case "owner_unknown":
            return translate("Reasons", "%n messages, since it is not known who you are", None, count)
        case "bot":
            return translate("Reasons", "%n rows by bots", None, count)
        case "service":
            return translate("Reasons", "%n notices of the platform", None, count)
        case "not_addressed":
            return translate("Reasons", "%n messages in groups that were not to you", None, count)
        case "deleted_account":
            return translate("Reasons", "%n rows with deleted accounts", None, count)
        case "not_joined":
            return translate("Reasons", "%n channels that you are not in", None, count)
        case "partial":
            return translate("Reasons", "%n relatives known by name only", None, count)
        case "birthday_reminder":
            return translate("Reasons", "%n reminders of birthdays, which are kept as birthdays", None, count)
        case "past_reminder":
            return translate("Reasons", "%n reminders whose day has passed", None, count)
        case "done":
            return translate("Reasons", "%n tasks that are done", None, count)
        case "not_a_friend":
            return translate("Reasons", "%n people who are no friends and of whom you wrote nothing", None, count)
        case "blocked":
            return translate("Reasons", "%n people whom you blocked", None, count)
        case "unknown_server":
            return translate("Reasons", "%n messages in unknown servers", None, count)
        case "unknown_channel":
            return translate("Reasons", "%n messages in unknown channels", None, count)
        case "cancelled":
            return translate("Reasons", "%n events that were called off", None, count)
        case "declined":
            return translate("Reasons", "%n events that you declined", None, count)
        case "future":
            return translate("Reasons", "%n events still to come", None, count)
        case "crowd":
            return translate("Reasons", "%n events with more than 200 people", None, count)
        case "not_attending":
            return translate("Reasons", "%n guests who did not come", None, count)
        case "group":
            return translate("Reasons", "%n cards of groups", None, count)
        case "unfollowed":
            return translate("Reasons", "%n people or companies you no longer follow", None, count)
        case "removed_friend":
            return translate("Reasons", "%n former friends and refused requests", None, count)
        case "no_group":
            return translate("Reasons", "%n posts and comments outside a known group", None, count)
        case "own_profile":
            return translate("Reasons", "%n posts on profile pages", None, count)
        case "bad_direction":
            return translate("Reasons", "%n rows that do not say who wrote", None, count)
        case _:
            return translate("Reasons", "%n rows that could not be read", None, count)
