"""How a screen asks for another screen or a dialog without knowing it."""

from PySide6.QtCore import QObject, Signal


class Navigator(QObject):
    """Signals that screens emit and the main window answers.

    ``page(str)``: show a page by its key. ``contact(int)``, ``community(int)``: show that one. ``people(object, str)``:
    show the people of a ``PeopleFilter`` under a title. ``log(list)``: the log form with these contacts.
    ``edit_interaction(int)``: the log form over what was logged. ``follow_up(list)``: the follow-up form;
    ``edit_follow_up(int)`` the same over a stored one. ``add_contact()``, ``edit_contact(int)``, ``add_community()``,
    ``edit_community(int)``: their forms. ``outcome(int)``: the outcome form for a contact. ``cadence(list)``: the
    keep-in-touch form for contacts. ``choose_people(int, str)``: add people to the community of that name.
    ``paste_members(int)``: paste a list of people into that community, 0 for one to be chosen.
    ``pick_person(object)``: let one person be chosen; the function is called with their id and name.
    ``import_paths(list)``: open the import page with these paths; an empty list lets the person choose. ``toast(str)``:
    one passing sentence.
    """

    page = Signal(str)
    contact = Signal(int)
    community = Signal(int)
    people = Signal(object, str)
    log = Signal(list)
    edit_interaction = Signal(int)
    follow_up = Signal(list)
    edit_follow_up = Signal(int)
    add_contact = Signal()
    edit_contact = Signal(int)
    add_community = Signal()
    edit_community = Signal(int)
    outcome = Signal(int)
    cadence = Signal(list)
    choose_people = Signal(int, str)
    paste_members = Signal(int)
    pick_person = Signal(object)
    import_paths = Signal(list)
    toast = Signal(str)
