-- Every platform's export: members who are not contacts, photos, the owner's own activity and facts, what changed.
ALTER TABLE contact ADD COLUMN listed BOOLEAN DEFAULT 1 NOT NULL;

CREATE INDEX ix_contact_unlisted ON contact (listed) WHERE listed = 0;

ALTER TABLE interaction ADD COLUMN assumed_zone VARCHAR DEFAULT '' NOT NULL;

ALTER TABLE source_record ADD COLUMN community_id INTEGER REFERENCES community (id) ON DELETE CASCADE;

ALTER TABLE source_record ADD COLUMN follow_up_id INTEGER REFERENCES follow_up (id) ON DELETE CASCADE;

ALTER TABLE source_record ADD COLUMN missing BOOLEAN DEFAULT 0 NOT NULL;

CREATE INDEX ix_source_record_community ON source_record (community_id) WHERE community_id IS NOT NULL;

CREATE INDEX ix_source_record_follow_up ON source_record (follow_up_id) WHERE follow_up_id IS NOT NULL;

CREATE TABLE photo (
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    data VARCHAR NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (contact_id),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE TABLE activity (
    id INTEGER NOT NULL,
    community_id INTEGER NOT NULL,
    "on" DATE NOT NULL,
    kind VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (community_id, "on", kind, source),
    FOREIGN KEY(community_id) REFERENCES community (id) ON DELETE CASCADE
);

CREATE TABLE owner_fact (
    id INTEGER NOT NULL,
    source VARCHAR NOT NULL,
    "key" VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    detail VARCHAR NOT NULL,
    since VARCHAR NOT NULL,
    until VARCHAR NOT NULL,
    PRIMARY KEY (id),
    UNIQUE ("key", source)
);

CREATE TABLE import_change (
    id INTEGER NOT NULL,
    import_id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    "before" VARCHAR NOT NULL,
    "after" VARCHAR NOT NULL,
    settled_at BIGINT,
    PRIMARY KEY (id),
    FOREIGN KEY(import_id) REFERENCES import (id) ON DELETE CASCADE,
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_import_change_contact_id ON import_change (contact_id);

CREATE INDEX ix_import_change_import_id ON import_change (import_id);

CREATE TABLE suggestion_rest (
    id INTEGER NOT NULL,
    contact_id INTEGER,
    kind VARCHAR,
    until DATE,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT somebody_or_something CHECK (contact_id IS NOT NULL OR kind IS NOT NULL),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_suggestion_rest_contact_id ON suggestion_rest (contact_id);

-- Whoever takes part in something, or has been given something, is in the list of contacts.
CREATE TRIGGER list_participant AFTER INSERT ON participant WHEN (SELECT listed FROM contact WHERE id = NEW.contact_id) = 0 BEGIN UPDATE contact SET listed = 1 WHERE id = NEW.contact_id; END;

CREATE TRIGGER list_follow_up AFTER INSERT ON follow_up_contact WHEN (SELECT listed FROM contact WHERE id = NEW.contact_id) = 0 BEGIN UPDATE contact SET listed = 1 WHERE id = NEW.contact_id; END;

CREATE TRIGGER list_tagged AFTER INSERT ON contact_tag WHEN (SELECT listed FROM contact WHERE id = NEW.contact_id) = 0 BEGIN UPDATE contact SET listed = 1 WHERE id = NEW.contact_id; END;

CREATE TRIGGER list_cadence AFTER INSERT ON cadence WHEN (SELECT listed FROM contact WHERE id = NEW.contact_id) = 0 BEGIN UPDATE contact SET listed = 1 WHERE id = NEW.contact_id; END;

CREATE TRIGGER list_outcome AFTER INSERT ON outcome WHEN (SELECT listed FROM contact WHERE id = NEW.contact_id) = 0 BEGIN UPDATE contact SET listed = 1 WHERE id = NEW.contact_id; END;

-- What a source said of a contact was an array by position; now it is an object by name.
UPDATE source_record SET said = json_patch('{}', json_object('name', nullif(said ->> 0, ''), 'company', nullif(said ->> 1, ''), 'position', nullif(said ->> 2, ''), 'location', nullif(said ->> 3, ''), 'notes', nullif(said ->> 4, ''), 'met', nullif(said ->> 5, ''), 'identities', (SELECT CASE WHEN count(*) THEN json_group_array(value) END FROM json_each(said) WHERE key >= 6))) WHERE contact_id IS NOT NULL AND json_type(said) = 'array';

-- The images in the history hold every column by position: the new ones are the last.
UPDATE change SET before = json_insert(before, '$[#]', 1) WHERE table_no = 2 AND before IS NOT NULL;

UPDATE change SET before = json_insert(before, '$[#]', '') WHERE table_no = 11 AND before IS NOT NULL;

UPDATE change SET before = json_insert(before, '$[#]', NULL, '$[#]', NULL, '$[#]', 0) WHERE table_no = 19 AND before IS NOT NULL;
