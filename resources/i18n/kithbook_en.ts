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
        <name>Import</name>
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
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
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
            <source>%n people whose profile, address or number somebody else has</source>
            <translation>
                <numerusform>%n person whose profile, address or number somebody else has</numerusform>
                <numerusform>%n people whose profile, address or number somebody else has</numerusform>
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
            <source>%n rows about a name that several people have</source>
            <translation>
                <numerusform>%n row about a name that several people have</numerusform>
                <numerusform>%n rows about a name that several people have</numerusform>
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
