<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_US">
    <context>
        <name>Cadence</name>
        <message numerus="yes">
            <source>For %n people</source>
            <translation>
                <numerusform>For %n person</numerusform>
                <numerusform>For %n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Choose</name>
        <message numerus="yes">
            <source>%n people ticked</source>
            <translation>
                <numerusform>%n person ticked</numerusform>
                <numerusform>%n people ticked</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Communities</name>
        <message numerus="yes">
            <source>%n members known</source>
            <translation>
                <numerusform>%n member known</numerusform>
                <numerusform>%n members known</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n met</source>
            <translation>
                <numerusform>%n met</numerusform>
                <numerusform>%n met</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n</source>
            <translation>
                <numerusform>All %n</numerusform>
                <numerusform>All %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Contact</name>
        <message numerus="yes">
            <source>%n lines kept as they came, for an export</source>
            <translation>
                <numerusform>%n line kept as it came, for an export</numerusform>
                <numerusform>%n lines kept as they came, for an export</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minutes</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %n closed</source>
            <translation>
                <numerusform>Show %n closed</numerusform>
                <numerusform>Show %n closed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show all %Ln</source>
            <translation>
                <numerusform>Show all %Ln</numerusform>
                <numerusform>Show all %Ln</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Digest</name>
        <message numerus="yes">
            <source>%1 of %n done</source>
            <translation>
                <numerusform>%1 of %n done</numerusform>
                <numerusform>%1 of %n done</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message numerus="yes">
            <source>%1 and %n others</source>
            <translation>
                <numerusform>%1 and %n other</numerusform>
                <numerusform>%1 and %n others</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n communities</source>
            <translation>
                <numerusform>%n community</numerusform>
                <numerusform>%n communities</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files about people</source>
            <translation>
                <numerusform>%n file about people</numerusform>
                <numerusform>%n files about people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n interactions</source>
            <translation>
                <numerusform>%n interaction</numerusform>
                <numerusform>%n interactions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n members</source>
            <translation>
                <numerusform>%n member</numerusform>
                <numerusform>%n members</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people are only in the same communities as you.</source>
            <translation>
                <numerusform>%n person is only in the same communities as you.</numerusform>
                <numerusform>%n people are only in the same communities as you.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows read</source>
            <translation>
                <numerusform>%n row read</numerusform>
                <numerusform>%n rows read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n updates</source>
            <translation>
                <numerusform>%n update</numerusform>
                <numerusform>%n updates</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not about people, left alone: %1 and %n others</source>
            <translation>
                <numerusform>Not about people, left alone: %1 and %n other</numerusform>
                <numerusform>Not about people, left alone: %1 and %n others</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Line</name>
        <message numerus="yes">
            <source>%1 · one of %n</source>
            <translation>
                <numerusform>%1 · one of %n</numerusform>
                <numerusform>%1 · one of %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minutes</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Mapping</name>
        <message numerus="yes">
            <source>%n further columns are kept under their own names.</source>
            <translation>
                <numerusform>%n further column is kept under its own name.</numerusform>
                <numerusform>%n further columns are kept under their own names.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Notice</name>
        <message numerus="yes">
            <source>%n things to get back to</source>
            <translation>
                <numerusform>%n thing to get back to</numerusform>
                <numerusform>%n things to get back to</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Your week: %n things to do</source>
            <translation>
                <numerusform>Your week: %n thing to do</numerusform>
                <numerusform>Your week: %n things to do</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>birthday, turns %n</source>
            <translation>
                <numerusform>birthday, turns %n</numerusform>
                <numerusform>birthday, turns %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Paste</name>
        <message numerus="yes">
            <source>%n people found</source>
            <translation>
                <numerusform>%n person found</numerusform>
                <numerusform>%n people found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ticked</source>
            <translation>
                <numerusform>%n ticked</numerusform>
                <numerusform>%n ticked</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message numerus="yes">
            <source>%Ln selected</source>
            <translation>
                <numerusform>%Ln selected</numerusform>
                <numerusform>%Ln selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Reasons</name>
        <message numerus="yes">
            <source>%n cards of groups</source>
            <translation>
                <numerusform>%n card of a group</numerusform>
                <numerusform>%n cards of groups</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n channels that you are not in</source>
            <translation>
                <numerusform>%n channel that you are not in</numerusform>
                <numerusform>%n channels that you are not in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n drafts</source>
            <translation>
                <numerusform>%n draft</numerusform>
                <numerusform>%n drafts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n empty rows</source>
            <translation>
                <numerusform>%n empty row</numerusform>
                <numerusform>%n empty rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n events still to come</source>
            <translation>
                <numerusform>%n event still to come</numerusform>
                <numerusform>%n events still to come</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n events that were called off</source>
            <translation>
                <numerusform>%n event that was called off</numerusform>
                <numerusform>%n events that were called off</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n events that you declined</source>
            <translation>
                <numerusform>%n event that you declined</numerusform>
                <numerusform>%n events that you declined</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n events with more than 200 people</source>
            <translation>
                <numerusform>%n event with more than 200 people</numerusform>
                <numerusform>%n events with more than 200 people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n former friends and refused requests</source>
            <translation>
                <numerusform>%n former friend or refused request</numerusform>
                <numerusform>%n former friends and refused requests</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n guests who did not come</source>
            <translation>
                <numerusform>%n guest who did not come</numerusform>
                <numerusform>%n guests who did not come</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n messages in groups that were not to you</source>
            <translation>
                <numerusform>%n message in a group that was not to you</numerusform>
                <numerusform>%n messages in groups that were not to you</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n messages in unknown channels</source>
            <translation>
                <numerusform>%n message in an unknown channel</numerusform>
                <numerusform>%n messages in unknown channels</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n messages in unknown servers</source>
            <translation>
                <numerusform>%n message in an unknown server</numerusform>
                <numerusform>%n messages in unknown servers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n messages marked as spam</source>
            <translation>
                <numerusform>%n message marked as spam</numerusform>
                <numerusform>%n messages marked as spam</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n messages with closed accounts</source>
            <translation>
                <numerusform>%n message with a closed account</numerusform>
                <numerusform>%n messages with closed accounts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n messages, since it is not known who you are</source>
            <translation>
                <numerusform>%n message, since it is not known who you are</numerusform>
                <numerusform>%n messages, since it is not known who you are</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n notices of the platform</source>
            <translation>
                <numerusform>%n notice of the platform</numerusform>
                <numerusform>%n notices of the platform</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people or companies you no longer follow</source>
            <translation>
                <numerusform>%n person or company you no longer follow</numerusform>
                <numerusform>%n people or companies you no longer follow</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people who are no friends and of whom you wrote nothing</source>
            <translation>
                <numerusform>%n person who is no friend and of whom you wrote nothing</numerusform>
                <numerusform>%n people who are no friends and of whom you wrote nothing</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people whom you blocked</source>
            <translation>
                <numerusform>%n person whom you blocked</numerusform>
                <numerusform>%n people whom you blocked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people whose profile, address or number somebody else has</source>
            <translation>
                <numerusform>%n person whose profile, address or number somebody else has</numerusform>
                <numerusform>%n people whose profile, address or number somebody else has</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n posts and comments outside a known group</source>
            <translation>
                <numerusform>%n post or comment outside a known group</numerusform>
                <numerusform>%n posts and comments outside a known group</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n posts on profile pages</source>
            <translation>
                <numerusform>%n post on a profile page</numerusform>
                <numerusform>%n posts on profile pages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n records that are not complete</source>
            <translation>
                <numerusform>%n record that is not complete</numerusform>
                <numerusform>%n records that are not complete</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n relatives known by name only</source>
            <translation>
                <numerusform>%n relative known by name only</numerusform>
                <numerusform>%n relatives known by name only</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reminders of birthdays, which are kept as birthdays</source>
            <translation>
                <numerusform>%n reminder of a birthday, which is kept as the birthday</numerusform>
                <numerusform>%n reminders of birthdays, which are kept as birthdays</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reminders whose day has passed</source>
            <translation>
                <numerusform>%n reminder whose day has passed</numerusform>
                <numerusform>%n reminders whose day has passed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows about a name that several people have</source>
            <translation>
                <numerusform>%n row about a name that several people have</numerusform>
                <numerusform>%n rows about a name that several people have</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows about yourself</source>
            <translation>
                <numerusform>%n row about yourself</numerusform>
                <numerusform>%n rows about yourself</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows by bots</source>
            <translation>
                <numerusform>%n row by a bot</numerusform>
                <numerusform>%n rows by bots</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows that could not be read</source>
            <translation>
                <numerusform>%n row that could not be read</numerusform>
                <numerusform>%n rows that could not be read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows that do not say who wrote</source>
            <translation>
                <numerusform>%n row that does not say who wrote</numerusform>
                <numerusform>%n rows that do not say who wrote</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows that name nobody else</source>
            <translation>
                <numerusform>%n row that names nobody else</numerusform>
                <numerusform>%n rows that name nobody else</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows that repeat another one</source>
            <translation>
                <numerusform>%n row that repeats another one</numerusform>
                <numerusform>%n rows that repeat another one</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows with a date that cannot be read</source>
            <translation>
                <numerusform>%n row with a date that cannot be read</numerusform>
                <numerusform>%n rows with a date that cannot be read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows with deleted accounts</source>
            <translation>
                <numerusform>%n row with a deleted account</numerusform>
                <numerusform>%n rows with deleted accounts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows without a name (closed accounts)</source>
            <translation>
                <numerusform>%n row without a name (a closed account)</numerusform>
                <numerusform>%n rows without a name (closed accounts)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sponsored messages</source>
            <translation>
                <numerusform>%n sponsored message</numerusform>
                <numerusform>%n sponsored messages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tasks that are done</source>
            <translation>
                <numerusform>%n task that is done</numerusform>
                <numerusform>%n tasks that are done</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Rhythm</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n people</source>
            <translation>
                <numerusform>%1 of %n person</numerusform>
                <numerusform>%1 of %n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: %2 of %n people</source>
            <translation>
                <numerusform>%1: %2 of %n person</numerusform>
                <numerusform>%1: %2 of %n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answered</source>
            <translation>
                <numerusform>%n answered</numerusform>
                <numerusform>%n answered</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n helped</source>
            <translation>
                <numerusform>%n helped</numerusform>
                <numerusform>%n helped</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n introduced</source>
            <translation>
                <numerusform>%n introduced</numerusform>
                <numerusform>%n introduced</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people a week</source>
            <translation>
                <numerusform>%n person a week</numerusform>
                <numerusform>%n people a week</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thanked</source>
            <translation>
                <numerusform>%n thanked</numerusform>
                <numerusform>%n thanked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Goal met in %1 of the last %n weeks</source>
            <translation>
                <numerusform>Goal met in %1 of the last %n week</numerusform>
                <numerusform>Goal met in %1 of the last %n weeks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Longest in a year: %n weeks in a row</source>
            <translation>
                <numerusform>Longest in a year: %n week in a row</numerusform>
                <numerusform>Longest in a year: %n weeks in a row</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>people got something from you</source>
            <translation>
                <numerusform>person got something from you</numerusform>
                <numerusform>people got something from you</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>weeks in a row</source>
            <translation>
                <numerusform>week in a row</numerusform>
                <numerusform>weeks in a row</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message numerus="yes">
            <source>%n interactions</source>
            <translation>
                <numerusform>%n interaction</numerusform>
                <numerusform>%n interactions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Added %n people to %2</source>
            <translation>
                <numerusform>Added %n person to %2</numerusform>
                <numerusform>Added %n people to %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Archived %n people</source>
            <translation>
                <numerusform>Archived %n person</numerusform>
                <numerusform>Archived %n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Brought %n people back from the archive</source>
            <translation>
                <numerusform>Brought %n person back from the archive</numerusform>
                <numerusform>Brought %n people back from the archive</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Deleted %n people</source>
            <translation>
                <numerusform>Deleted %n person</numerusform>
                <numerusform>Deleted %n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Put %n people into the list</source>
            <translation>
                <numerusform>Put %n person into the list</numerusform>
                <numerusform>Put %n people into the list</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Put %n people into tier %2</source>
            <translation>
                <numerusform>Put %n person into tier %2</numerusform>
                <numerusform>Put %n people into tier %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Removed %n people from %2</source>
            <translation>
                <numerusform>Removed %n person from %2</numerusform>
                <numerusform>Removed %n people from %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Set how often to be in touch with %n people</source>
            <translation>
                <numerusform>Set how often to be in touch with %n person</numerusform>
                <numerusform>Set how often to be in touch with %n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stopped keeping in touch with %n people</source>
            <translation>
                <numerusform>Stopped keeping in touch with %n person</numerusform>
                <numerusform>Stopped keeping in touch with %n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Tag “%1” added to %n people</source>
            <translation>
                <numerusform>Tag “%1” added to %n person</numerusform>
                <numerusform>Tag “%1” added to %n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Tag “%1” removed from %n people</source>
            <translation>
                <numerusform>Tag “%1” removed from %n person</numerusform>
                <numerusform>Tag “%1” removed from %n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Suggestions</name>
        <message numerus="yes">
            <source>%n days</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n days of contact</source>
            <translation>
                <numerusform>%n day of contact</numerusform>
                <numerusform>%n days of contact</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Met at events on %n days</source>
            <translation>
                <numerusform>Met at events on %n day</numerusform>
                <numerusform>Met at events on %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Met on %n days</source>
            <translation>
                <numerusform>Met on %n day</numerusform>
                <numerusform>Met on %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>turns %n</source>
            <translation>
                <numerusform>turns %n</numerusform>
                <numerusform>turns %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Times</name>
        <message numerus="yes">
            <source>%n days over</source>
            <translation>
                <numerusform>%n day over</numerusform>
                <numerusform>%n days over</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n months over</source>
            <translation>
                <numerusform>%n month over</numerusform>
                <numerusform>%n months over</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n weeks over</source>
            <translation>
                <numerusform>%n week over</numerusform>
                <numerusform>%n weeks over</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n days</source>
            <translation>
                <numerusform>every day</numerusform>
                <numerusform>every %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n months</source>
            <translation>
                <numerusform>every month</numerusform>
                <numerusform>every %n months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n weeks</source>
            <translation>
                <numerusform>every week</numerusform>
                <numerusform>every %n weeks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n years</source>
            <translation>
                <numerusform>every year</numerusform>
                <numerusform>every %n years</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n days</source>
            <translation>
                <numerusform>in %n day</numerusform>
                <numerusform>in %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n months</source>
            <translation>
                <numerusform>in %n month</numerusform>
                <numerusform>in %n months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n weeks</source>
            <translation>
                <numerusform>in %n week</numerusform>
                <numerusform>in %n weeks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n years</source>
            <translation>
                <numerusform>in %n year</numerusform>
                <numerusform>in %n years</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message numerus="yes">
            <source>%n in the next 7 days</source>
            <translation>
                <numerusform>%n in the next 7 days</numerusform>
                <numerusform>%n in the next 7 days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n overdue</source>
            <translation>
                <numerusform>%n overdue</numerusform>
                <numerusform>%n overdue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to do</source>
            <translation>
                <numerusform>%n to do</numerusform>
                <numerusform>%n to do</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message numerus="yes">
            <source>Today: %n due</source>
            <translation>
                <numerusform>Today: %n due</numerusform>
                <numerusform>Today: %n due</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Triage</name>
        <message numerus="yes">
            <source>%n decided</source>
            <translation>
                <numerusform>%n decided</numerusform>
                <numerusform>%n decided</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n interactions</source>
            <translation>
                <numerusform>%n interaction</numerusform>
                <numerusform>%n interactions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people: decide how often to be in touch</source>
            <translation>
                <numerusform>%n person: decide how often to be in touch</numerusform>
                <numerusform>%n people: decide how often to be in touch</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to go</source>
            <translation>
                <numerusform>%n to go</numerusform>
                <numerusform>%n to go</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Why</name>
        <message numerus="yes">
            <source>Turns %n</source>
            <translation>
                <numerusform>Turns %n</numerusform>
                <numerusform>Turns %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Exported %n calendar events</source>
            <translation>
                <numerusform>Exported %n calendar event</numerusform>
                <numerusform>Exported %n calendar events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Exported %n people</source>
            <translation>
                <numerusform>Exported %n person</numerusform>
                <numerusform>Exported %n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The data file has %n faults. Make a backup of the folder, then restore the newest backup.</source>
            <translation>
                <numerusform>The data file has %n fault. Make a backup of the folder, then restore the newest backup.</numerusform>
                <numerusform>The data file has %n faults. Make a backup of the folder, then restore the newest backup.</numerusform>
            </translation>
        </message>
    </context>
</TS>
