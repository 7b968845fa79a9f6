-- Follow-ups that reach the person: tiers of contacts, and what the reminders have told so far.
ALTER TABLE follow_up ADD COLUMN rule VARCHAR DEFAULT '' NOT NULL;

CREATE TABLE tier (
    id INTEGER NOT NULL,
    every INTEGER NOT NULL,
    unit VARCHAR NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT every_positive CHECK (every > 0)
);

INSERT INTO tier(id, every, unit) VALUES (1, 2, 'week'), (2, 1, 'month'), (3, 3, 'month'), (4, 6, 'month'), (5, 1, 'year');

CREATE TABLE contact_tier (
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    tier_id INTEGER,
    anchor_on DATE NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (contact_id),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    FOREIGN KEY(tier_id) REFERENCES tier (id)
);

CREATE INDEX ix_contact_tier_tier_id ON contact_tier (tier_id);

CREATE TABLE reminder_state (
    id INTEGER NOT NULL,
    last_check_at BIGINT,
    digest_on DATE,
    PRIMARY KEY (id)
);

CREATE INDEX ix_ledger_entry_shown ON ledger_entry (due_on) WHERE event = 'shown';

-- Whoever has been put into a tier is in the list of contacts.
CREATE TRIGGER list_tier AFTER INSERT ON contact_tier WHEN NEW.tier_id IS NOT NULL AND (SELECT listed FROM contact WHERE id = NEW.contact_id) = 0 BEGIN UPDATE contact SET listed = 1 WHERE id = NEW.contact_id; END;

-- The images in the history hold every column by position: the new one is the last.
UPDATE change SET before = json_insert(before, '$[#]', '') WHERE table_no = 13 AND before IS NOT NULL;
