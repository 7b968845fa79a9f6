"""The one sentence for each error code: what is wrong, and what to do."""

from PySide6.QtCore import QCoreApplication

from crm_app.errors import KithbookError
from crm_app.store.journal import Label
from crm_app.ui.step_wording import step_sentence

translate = QCoreApplication.translate


def error_sentence(error: KithbookError) -> str:
    """What to tell the person; never empty."""
    values = error.values
    template = _file(error.code) or _data(error.code) or _form(error.code)
    if not template:
        template = translate(
            "Errors", "Something went wrong; nothing was changed. Try again, and see the log if it stays."
        )
    label = values.get("label")
    if error.code == "undo_conflict" and isinstance(label, Label):
        return translate("Errors", "A later step built on this one. Undo that first: %1.").replace(
            "%1", step_sentence(label)
        )
    for name, value in values.items():
        template = template.replace("{" + name + "}", str(value))
    return template


def _file(code: str) -> str:
    match code:
        case "file_missing":
            return translate("Errors", "{file} is not there. Choose the file again.")
        case "not_a_file":
            return translate("Errors", "{file} is no plain file. Choose a file, a folder or a ZIP.")
        case "file_empty" | "folder_empty" | "zip_empty":
            return translate("Errors", "{file} is empty. Ask the platform for the export again.")
        case "file_unreadable":
            return translate("Errors", "{file} cannot be read. Check that you may open it.")
        case "file_too_large" | "zip_too_large":
            return translate("Errors", "{file} is too large to read safely. Ask the platform for less at once.")
        case "not_recognised":
            return translate(
                "Errors",
                "{file} is not an export that Kithbook understands. Choose the ZIP, CSV, JSON, VCF or ICS of a platform.",
            )
        case "columns_unknown":
            return translate(
                "Errors",
                "{file} is not an export that Kithbook understands. For a table, say what its columns are: {mapping}",
            )
        case "bad_map":
            return translate(
                "Errors", "“{text}” is no column of {file}, or no field. Write --map COLUMN=FIELD; fields: {fields}."
            )
        case "nobody_pasted":
            return translate("Errors", "Nobody is found in this. Copy the list itself, with its names.")
        case "no_name_column":
            return translate("Errors", "Say which column of {file} is the name, or the e-mail.")
        case "who_are_you":
            return translate(
                "Errors",
                "The {platform} export does not say who you are. Say it with --me and import again: messages need it.",
            )
        case "slack_txt":
            return translate(
                "Errors", "{file} is a Slack export in TXT, which does not say who wrote what. Ask for it in JSON."
            )
        case "facebook_html":
            return translate("Errors", "{file} is Facebook's HTML. Ask Facebook for the download again, as JSON.")
        case "nothing_given":
            return translate("Errors", "Choose a file first.")
        case "spreadsheet":
            return translate("Errors", "{file} is a spreadsheet. Save it as CSV, then choose that file.")
        case "zip_encrypted":
            return translate("Errors", "{file} is protected by a password. Unpack it, then choose the folder.")
        case "zip_compression":
            return translate(
                "Errors", "{file} is packed in a way that cannot be read. Unpack it, then choose the folder."
            )
        case "zip_bomb" | "zip_overlap" | "zip_link" | "zip_too_many_entries" | "too_many_files":
            return translate(
                "Errors",
                "{file} is not built like a platform's export and was not opened. Download it from the platform again.",
            )
        case "zip_truncated" | "zip_bad_crc" | "zip_damaged" | "zip_not_a_zip":
            return translate("Errors", "{file} is damaged or incomplete. Download it again.")
        case "unclosed_quote" | "row_too_long" | "line_too_long":
            return translate(
                "Errors", "A row of {file} has no end: a quotation mark is missing. Download the export again."
            )
        case "cell_too_long":
            return translate("Errors", "A cell of {file} is too long to be a platform's. Download the export again.")
        case "table_damaged":
            return translate("Errors", "{file} is damaged: its rows cannot be told apart. Download the export again.")
        case "rows_damaged":
            return translate("Errors", "Nearly every row of {file} is damaged or empty. Download the export again.")
        case "newer_export":
            return translate("Errors", "{file} was written by a newer Kithbook. Update Kithbook to read it.")
        case "file_is_data":
            return translate("Errors", "{file} is the database itself. Choose another file.")
        case "bad_json":
            return translate("Errors", "{file} is damaged or incomplete: it is no whole JSON. Export it again.")
        case "export_failed":
            return translate("Errors", "{file} could not be written. Choose another place.")
        case "unknown_export":
            return translate("Errors", "Name the file .json, .csv, .vcf or .ics.")
        case _:
            return ""


def _data(code: str) -> str:
    match code:
        case "not_a_kithbook_file":
            return translate("Errors", "This is not a Kithbook database. Nothing was opened or changed.")
        case "newer_schema":
            return translate("Errors", "These data were written by a newer Kithbook. Update Kithbook to open them.")
        case "cannot_open":
            return translate("Errors", "The data folder cannot be opened for writing. Check its permissions.")
        case "disk":
            return translate("Errors", "The disk is full or failing. Nothing was changed; make room and try again.")
        case "locked":
            return translate("Errors", "Another program is using the data. Close it and try again.")
        case "window_open":
            return translate("Errors", "Kithbook is already open. Close it first.")
        case "no_autostart":
            return translate("Errors", "What starts at login could not be changed. Look at the rights of that folder.")
        case "unknown_tier":
            return translate("Errors", "There are tiers 1 to 5.")
        case "already_reminding":
            return translate("Errors", "The reminders are running already.")
        case "backup_failed" | "backup_damaged":
            return translate("Errors", "The backup could not be written. Choose another place.")
        case "nothing_to_undo":
            return translate("Errors", "There is nothing to undo.")
        case "nothing_to_redo":
            return translate("Errors", "There is nothing to redo.")
        case "unknown_step":
            return translate("Errors", "There is no step {step} in the history.")
        case "already_undone":
            return translate("Errors", "Step {step} is undone already.")
        case "undo_conflict":
            return translate("Errors", "Later steps built on this one. Undo them first.")
        case "cancelled":
            return translate("Errors", "Cancelled; nothing was changed.")
        case _:
            return ""


def _form(code: str) -> str:
    match code:
        case "empty_field":
            return translate("Errors", "Fill this in: it cannot stay empty.")
        case "bad_birthday":
            return translate("Errors", "Write the birthday as 1985-06-12, or --06-12 without a year.")
        case "identity_taken":
            return translate("Errors", "{name} already has this profile, address or number.")
        case "community_taken":
            return translate("Errors", "There is already a community {name} on this platform.")
        case "tag_taken":
            return translate("Errors", "There is already a tag {name}.")
        case "unknown_platform":
            return translate("Errors", "There is no platform {platform}.")
        case "nobody":
            return translate("Errors", "Say who it was with: add at least one person.")
        case "gone":
            return translate("Errors", "This is not there any more. It may have been undone or deleted.")
        case "unknown_contact":
            return translate("Errors", "Nobody is called {text}.")
        case "ambiguous_contact":
            return translate("Errors", "{count} people are called {text}. Use the number from the list instead.")
        case "nobody_named":
            return translate("Errors", "The text names nobody you know. Write a full name, or say whom with --with.")
        case "new_person":
            return translate("Errors", "{name} is not in the book yet: add them with --add, or say whom with --with.")
        case "nothing_said":
            return translate("Errors", "Say what happened, or what is to be done and when.")
        case "unknown_community":
            return translate("Errors", "There is no community {text}.")
        case "ambiguous_community":
            return translate("Errors", "{count} communities are called {text}. Use the number from the list instead.")
        case "no_when":
            return translate("Errors", "Say when, such as “in 2 weeks”.")
        case "follow_up_past":
            return translate("Errors", "Choose today or a day after it.")
        case "unknown_due":
            return translate("Errors", "Nothing due has the number {id}.")
        case "snooze_past":
            return translate("Errors", "Choose a day after today.")
        case "bad_cadence" | "bad_rule":
            return translate("Errors", "Write how often, such as “every 6 weeks”.")
        case "bad_when":
            return translate(
                "Errors", "“{text}” is not a day Kithbook understands. Try “yesterday 15:00” or “in 2 weeks”."
            )
        case _:
            return ""
