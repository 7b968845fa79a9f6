<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en_US">
    <context>
        <name>Cadence</name>
        <message>
            <source>A cadence of a tag still counts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Due on %1, unless you are in touch before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every 2 weeks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every 3 months</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every 6 months</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every 6 weeks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every year</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>For %n people</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>How often</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep in touch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No reminders to keep in touch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>every 10 days</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Choose</name>
        <message numerus="yes">
            <source>%n people ticked</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add to a community</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Communities</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No community is called so.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody is found by that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search communities</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are no communities yet. Add one on the Communities page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>mentor</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Chooser</name>
        <message>
            <source>%1 (%2)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New: %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Communities</name>
        <message>
            <source>%1 met, %2 members known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 · since %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1% of %2 met</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n met</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a community</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add the groups you are in, on Slack, Discord, LinkedIn or anywhere, and see whom you meet there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>All %n</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Any kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Any platform</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose one in the list to see whom you met there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Communities</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Follow-up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last contact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Met</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No communities yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No community chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No such community</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody yet. Add the people you know there, or say where you met on their page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None passes these filters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing in or out for 90 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People met by month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People you met here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Platform</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quiet for you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove from the community</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The link could not be opened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>first met in this community</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>joined %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>members</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>met</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>talked with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>whom you have added</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Community form</name>
        <message>
            <source>Choose a platform.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Community</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Joined</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>March 2024 or 14.03.2024</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the platform</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New community</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New platform…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Platform</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Contact</name>
        <message>
            <source>%1 %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 to %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 · %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1, %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1; %2</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n minutes</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add an outcome…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All kinds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Also in: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Archive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Archived</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Birthday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose somebody from the list to see what you know about them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Communities</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copied.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete this outcome</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit, archive, delete, what came of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Follow up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Follow-ups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide the closed ones</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How we met</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep in touch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last contact on %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last contact on %1. You wrote on %2; no answer yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let it pass this time, with nothing logged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No program here opens this link.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No rhythm set.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not known yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing of this kind yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing yet. Log a conversation, or import your messages.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open %1
Right-click copies it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Outcomes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People with the tag %1: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Positions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Show %n closed</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Show all</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Show all %Ln</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Skip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Snooze</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stored when you leave the field, or with Ctrl+Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take out of %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the tag %1 off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Timeline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is worth remembering</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You have not been in contact yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You wrote on %1; no answer yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>by tag %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>since %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>until %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Contact form</name>
        <message>
            <source>12 June or 12.06.1985</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>14 March 2024</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Birthday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Company</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How we met</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Location</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New contact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On what occasion</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Position</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Profiles, addresses and numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When we met</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>thread “hiring data engineers”</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>A later step built on this one. Undo that first: %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A row of the file has no end: a quotation mark is missing. Download the export again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another program is using the data. Close it and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancelled; nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a day after today.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a file first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fill this in: it cannot stay empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kithbook is already open. Close it first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Later steps built on this one. Undo them first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name the file .json, .csv or .vcf.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody is called {text}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing due has the number {id}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say who it was with: add at least one person.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something went wrong; nothing was changed. Try again, and see the log if it stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Step {step} is undone already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The backup could not be written. Choose another place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The data folder cannot be opened for writing. Check its permissions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk is full or failing. Nothing was changed; make room and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is already a community {name} on this platform.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is already a tag {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no platform {platform}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no step {step} in the history.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to redo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These data were written by a newer Kithbook. Update Kithbook to open them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not a Kithbook database. Nothing was opened or changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not there any more. It may have been undone or deleted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write how often, such as “every 6 weeks”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the birthday as 1985-06-12, or --06-12 without a year.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} people are called {text}. Use the number from the list instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} cannot be read. Check that you may open it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} could not be written. Choose another place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} is a spreadsheet. Save it as CSV, then choose that file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} is damaged or incomplete. Download it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} is empty. Ask the platform for the export again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} is not a complete Kithbook export. Export it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} is not an export that Kithbook can read. Choose LinkedIn's ZIP or a CSV from it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} is not built like a platform's export and was not opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} is not there. Choose the file again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} is packed in a way that cannot be read. Unpack it, then choose the folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} is protected by a password. Unpack it, then choose the folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} is too large to read safely.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} already has this profile, address or number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{text}” is not a day Kithbook understands. Try “yesterday 15:00” or “in 2 weeks”.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Follow-up</name>
        <message>
            <source>About whom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Follow up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Follow-up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Get in touch again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New follow-up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No reminder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Repeat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say when, such as “in 2 weeks”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This day is over: choose today or a later one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What to do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in 2 weeks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>send the notes</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Form</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep editing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave without saving?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you typed here would be lost.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>Add someone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything you do is listed here, and can be taken back, after a restart too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing done yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo puts everything a step touched back as it was before; a step that later ones built on must wait until those are undone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo this step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Identities</name>
        <message>
            <source>Choose the platform of “%1”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>E-mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Handle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Phone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Platform</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Platform…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Profile, address or number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>User id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>link, address or number</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <source>%1 and %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 new and %2 updated of %3 rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 · %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1, %2 and %3</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n files about people</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n interactions</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows read</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n updates</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>A backup first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All your data is saved in a file of its own before the import begins.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose an export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the unpacked export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop an export anywhere on this page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exports (*.zip *.csv);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Imported from %1: %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Importing…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>LinkedIn's ZIP as it was downloaded, its unpacked folder, or a Connections.csv from it. Nothing is written until you have seen what would come in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking at what would come in…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Making a backup first…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not about people, left alone: %1</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Not about people, left alone: %1 and %n others</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Nothing new: everything in it is here already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One step in the history; can be undone whole.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opening…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Past imports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See the people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unchanged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Updated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What came in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What would come in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you typed yourself is not overwritten: names, companies, notes, tags.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yours stays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing new</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Insights</name>
        <message>
            <source>%1 %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 of %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 people with a known meeting point of %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 · %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1, in no community</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All met</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CSV…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Community</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import an export, or say where you met a person: then this page shows which platforms bring people.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Joined</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last 12 months</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Met</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Met: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Met: %1, in contact within 90 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Met: %1, talked with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody met anywhere yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not exported</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>PNG…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People met</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People talked with, for every 10 met</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Platform</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Platform yield</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved as %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Since %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Talked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where a person was first met decides the row. Talked: they answered or wrote to you at least once. Click a number, or press Enter on it, for the people behind it; S sorts by its column.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which platforms yield connections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Within 90 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Ledger</name>
        <message>
            <source>%1: an interaction was logged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: created</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: reopened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: skipped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: snoozed until %2</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Log</name>
        <message>
            <source>Both</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit the interaction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I reached out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I wrote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Log an interaction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They reached out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They wrote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is still to come: plan it as a follow-up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who reached out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With whom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>yesterday 15:00</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Message</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>OK</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Outcome</name>
        <message>
            <source>New outcome</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Thanks to the community</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What came of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>last week</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Commands and people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a command or a name</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Panes</name>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>People</name>
        <message>
            <source>%1 (key %2 in the list)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 · %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 ✕</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1, %2</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%Ln selected</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add to community…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Any community</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Any platform</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Any tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Archive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Archived</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Archived ✕</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear search and filters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear the filters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear the search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear the selection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Community</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Company</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Del</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find a community</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find a tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Follow up…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import an export of LinkedIn, or add the first person by hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep in touch…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last contact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Log…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Met</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Names, companies, positions, notes and messages were looked through.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Never talked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody found for “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody here yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody of them has answered you or talked with you yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody passes these filters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Order of the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Platform</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show archived people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag to take off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag, old or new</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take a tag off…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take one of them away to see more people.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>People field</name>
        <message>
            <source>%1 (new)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add at least one person.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add somebody else</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Press Enter to take or add “%1”, or clear it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take %1 out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a name</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Place</name>
        <message>
            <source>Choose the platform that the new community is on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Community</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New: choose its platform too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New: “%1” will be added to %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Platform</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Reasons</name>
        <message numerus="yes">
            <source>%n drafts</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n messages marked as spam</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n messages with closed accounts</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows about a name that several people have</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows that could not be read</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows that do not say who wrote</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows that name nobody else</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows that repeat another one</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows with a date that cannot be read</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows without a name (closed accounts)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sponsored messages</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>1 March</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>28 February</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>29 February in other years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back up now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back up now…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Data folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last one: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None made yet; one is made before every import.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved as %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saving…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>System</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To keep the data elsewhere, move the folder and start Kithbook with --data-dir and its place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>kithbook-%1.db</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Snooze</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In 3 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In a month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In a week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next Monday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other date…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Snooze</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Snooze until</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tomorrow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ddd d MMM</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message numerus="yes">
            <source>%n interactions</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Added %1</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Added %n people to %2</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Added a follow-up: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added an outcome for %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added the community %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added the platform %1</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Archived %n people</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>Brought %n people back from the archive</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Changed something</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed the notes on %1</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Deleted %n people</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Deleted a follow-up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted an interaction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted an outcome</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted the community %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edited %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edited a follow-up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edited an interaction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edited the community %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filled the sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Imported %1: %3, %4</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Logged an interaction with %1</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Removed %n people from %2</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Renamed a tag to “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set how often to be in touch by tag “%1”</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Set how often to be in touch with %n people</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Skipped: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Snoozed: %1</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Stopped keeping in touch with %n people</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>Tag “%1” added to %n people</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>Tag “%1” removed from %n people</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Any community</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Any kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Any platform</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Community</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import messages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing has happened yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing that happened passes these filters and this search.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Platform</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Timeline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you log and the messages you import are listed here, newest first.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Times</name>
        <message>
            <source>%1 d</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 mo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 wk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 y</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1, %2</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n days over</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n months over</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n weeks over</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>every %n days</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n months</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n weeks</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n years</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n days</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n months</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n weeks</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n years</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>snoozed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>today</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>%1, %2</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n in the next 7 days</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n overdue</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to do</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Add a follow-up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>D done · S snooze · K skip · L log · Enter opens the person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done: %1. Log what came of it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Follow-ups, birthdays and people you want to keep in touch with show up here, a week ahead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Log it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next 7 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overdue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Snooze</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>birthday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>dddd, d MMMM</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>keep in touch</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <source>1. On LinkedIn, open Settings, Data privacy, “Get a copy of your data”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>2. Choose the larger archive; LinkedIn mails a link, often within a day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>3. Download the ZIP and drop it here, or choose it. It need not be unpacked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add someone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begin with one person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring in the people you know</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import your LinkedIn export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Invented people in a database of their own, thrown away when you leave it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look around in the sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See it filled first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type in one person you would not like to lose sight of, and go on from there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Welcome to Kithbook</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who you know, where you met them, and when to get back to them: in one file on this computer, and nowhere else.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>When</name>
        <message>
            <source>Not understood yet</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Why</name>
        <message>
            <source>%1; %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Birthday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep in touch %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep in touch %1, by tag %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set on %1</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Turns %n</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>last contact %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no contact yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>you wrote on %1, no answer yet</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Window</name>
        <message numerus="yes">
            <source>%n people</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Add a follow-up…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a person…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add people to the community</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring in and tidy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Command palette…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Communities</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>History: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Insights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last backup: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave the sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Log an interaction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Log an interaction…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look around in the sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Menu</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Navigation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No backup yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search people, notes, messages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings…</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The data file has %n faults. Make a backup of the folder, then restore the newest backup.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>This folder is copied by a sync service, which can damage the data. Use it anyway?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is the sample: invented people, thrown away when you leave.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Timeline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use it anyway</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>Both</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Client</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Collaboration</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>E-mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Educational</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Event</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help given</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help received</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hire</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I reached out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Industry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Interest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Introduction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Invitation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Job lead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kithbook export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>LinkedIn connections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>LinkedIn invitations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>LinkedIn messages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Local</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Meeting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mentoring</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Phone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Professional</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Referral</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Talk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They reached out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>typed</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
