-- Schema 1: every table and index of the first release.

CREATE TABLE cadence (
    id INTEGER NOT NULL,
    contact_id INTEGER,
    tag_id INTEGER,
    every INTEGER NOT NULL,
    unit VARCHAR NOT NULL,
    anchor_on DATE NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT one_owner CHECK ((contact_id IS NULL) <> (tag_id IS NULL)),
    CONSTRAINT every_positive CHECK (every > 0),
    UNIQUE (contact_id),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    UNIQUE (tag_id),
    FOREIGN KEY(tag_id) REFERENCES tag (id) ON DELETE CASCADE
);

CREATE TABLE cadence_state (
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    snoozed_until DATE,
    skipped_on DATE,
    PRIMARY KEY (id),
    UNIQUE (contact_id),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE TABLE change (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    step_id INTEGER NOT NULL,
    table_no INTEGER NOT NULL,
    row_id INTEGER NOT NULL,
    "before" VARCHAR
);

CREATE TABLE community (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    platform_id INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    name_key VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    joined_on DATE,
    url VARCHAR NOT NULL,
    notes VARCHAR NOT NULL,
    archived_at BIGINT,
    PRIMARY KEY (id),
    UNIQUE (platform_id, name_key),
    UNIQUE (uid),
    FOREIGN KEY(platform_id) REFERENCES platform (id)
);

CREATE TABLE contact (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    given_name VARCHAR NOT NULL,
    family_name VARCHAR NOT NULL,
    sort_key VARCHAR NOT NULL,
    script INTEGER NOT NULL,
    company VARCHAR NOT NULL,
    position VARCHAR NOT NULL,
    position_since DATE,
    location VARCHAR NOT NULL,
    birthday VARCHAR NOT NULL,
    notes VARCHAR NOT NULL,
    created_at BIGINT NOT NULL,
    archived_at BIGINT,
    PRIMARY KEY (id),
    UNIQUE (uid)
);

CREATE INDEX ix_contact_archived ON contact (archived_at) WHERE archived_at IS NOT NULL;

CREATE INDEX ix_contact_company ON contact (lower(company), sort_key);

CREATE INDEX ix_contact_order ON contact (script, sort_key);

CREATE TABLE contact_summary (
    contact_id INTEGER NOT NULL,
    last_contact_at BIGINT,
    last_attempt_at BIGINT,
    interactions INTEGER NOT NULL,
    PRIMARY KEY (contact_id),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_contact_summary_last ON contact_summary (last_contact_at);

CREATE TABLE contact_tag (
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    tag_id INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (contact_id, tag_id),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    FOREIGN KEY(tag_id) REFERENCES tag (id) ON DELETE CASCADE
);

CREATE INDEX ix_contact_tag_tag_id ON contact_tag (tag_id);

CREATE TABLE follow_up (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    due_on DATE NOT NULL,
    anchor_on DATE NOT NULL,
    due_time VARCHAR NOT NULL,
    zone VARCHAR NOT NULL,
    every INTEGER NOT NULL,
    unit VARCHAR NOT NULL,
    snoozed_until DATE,
    created_at BIGINT NOT NULL,
    done_at BIGINT,
    PRIMARY KEY (id),
    UNIQUE (uid)
);

CREATE INDEX ix_follow_up_due_on ON follow_up (due_on);

CREATE TABLE follow_up_contact (
    id INTEGER NOT NULL,
    follow_up_id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (follow_up_id, contact_id),
    FOREIGN KEY(follow_up_id) REFERENCES follow_up (id) ON DELETE CASCADE,
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_follow_up_contact_contact_id ON follow_up_contact (contact_id);

CREATE TABLE identity (
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    platform_id INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    value_key VARCHAR NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (value_key, kind, platform_id),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    FOREIGN KEY(platform_id) REFERENCES platform (id)
);

CREATE INDEX ix_identity_contact ON identity (contact_id, platform_id);

CREATE TABLE import (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    file VARCHAR NOT NULL,
    at BIGINT NOT NULL,
    read INTEGER NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    skipped INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    reasons VARCHAR NOT NULL,
    step_id INTEGER,
    PRIMARY KEY (id),
    UNIQUE (uid)
);

CREATE TABLE interaction (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    direction VARCHAR NOT NULL,
    at BIGINT NOT NULL,
    minutes INTEGER NOT NULL,
    platform_id INTEGER,
    community_id INTEGER,
    subtype VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (uid),
    FOREIGN KEY(platform_id) REFERENCES platform (id) ON DELETE SET NULL,
    FOREIGN KEY(community_id) REFERENCES community (id) ON DELETE SET NULL
);

CREATE INDEX ix_interaction_at ON interaction (at);

CREATE INDEX ix_interaction_community ON interaction (community_id, at);

CREATE INDEX ix_interaction_kind ON interaction (kind, at);

CREATE INDEX ix_interaction_platform ON interaction (platform_id, at);

CREATE TABLE ledger_entry (
    id INTEGER NOT NULL,
    follow_up_id INTEGER,
    contact_id INTEGER,
    kind VARCHAR NOT NULL,
    event VARCHAR NOT NULL,
    at BIGINT NOT NULL,
    due_on DATE,
    until DATE,
    way VARCHAR NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(follow_up_id) REFERENCES follow_up (id) ON DELETE CASCADE,
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_ledger_entry_contact_id ON ledger_entry (contact_id);

CREATE INDEX ix_ledger_entry_follow_up_id ON ledger_entry (follow_up_id);

CREATE TABLE meeting_point (
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    platform_id INTEGER,
    community_id INTEGER,
    met_on DATE,
    evidence VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (contact_id),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    FOREIGN KEY(platform_id) REFERENCES platform (id) ON DELETE SET NULL,
    FOREIGN KEY(community_id) REFERENCES community (id) ON DELETE SET NULL
);

CREATE INDEX ix_meeting_point_community ON meeting_point (community_id, contact_id);

CREATE INDEX ix_meeting_point_yield ON meeting_point (platform_id, community_id, met_on, contact_id);

CREATE TABLE membership (
    id INTEGER NOT NULL,
    community_id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    role VARCHAR NOT NULL,
    since DATE,
    PRIMARY KEY (id),
    UNIQUE (community_id, contact_id),
    FOREIGN KEY(community_id) REFERENCES community (id) ON DELETE CASCADE,
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_membership_contact_id ON membership (contact_id);

CREATE TABLE outcome (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    contact_id INTEGER NOT NULL,
    community_id INTEGER,
    "on" DATE,
    notes VARCHAR NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (uid),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    FOREIGN KEY(community_id) REFERENCES community (id) ON DELETE SET NULL
);

CREATE INDEX ix_outcome_community_id ON outcome (community_id);

CREATE INDEX ix_outcome_contact_id ON outcome (contact_id);

CREATE TABLE participant (
    id INTEGER NOT NULL,
    interaction_id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (interaction_id, contact_id),
    FOREIGN KEY(interaction_id) REFERENCES interaction (id) ON DELETE CASCADE,
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_participant_contact ON participant (contact_id, interaction_id);

CREATE TABLE platform (
    id INTEGER NOT NULL,
    "key" VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    colour VARCHAR NOT NULL,
    PRIMARY KEY (id),
    UNIQUE ("key")
);

CREATE TABLE position (
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    company VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    since DATE,
    until DATE,
    PRIMARY KEY (id),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_position_contact_id ON position (contact_id);

CREATE TABLE provenance (
    id INTEGER NOT NULL,
    import_id INTEGER NOT NULL,
    source_record_id INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    created BOOLEAN NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(import_id) REFERENCES import (id) ON DELETE CASCADE,
    FOREIGN KEY(source_record_id) REFERENCES source_record (id) ON DELETE CASCADE
);

CREATE INDEX ix_provenance_import_id ON provenance (import_id);

CREATE INDEX ix_provenance_source_record_id ON provenance (source_record_id);

CREATE TABLE source_record (
    id INTEGER NOT NULL,
    source VARCHAR NOT NULL,
    "key" VARCHAR NOT NULL,
    alias VARCHAR NOT NULL,
    contact_id INTEGER,
    interaction_id INTEGER,
    said VARCHAR NOT NULL,
    PRIMARY KEY (id),
    UNIQUE ("key", source),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    FOREIGN KEY(interaction_id) REFERENCES interaction (id) ON DELETE CASCADE
);

CREATE INDEX ix_source_record_alias ON source_record (alias);

CREATE INDEX ix_source_record_contact_id ON source_record (contact_id);

CREATE INDEX ix_source_record_interaction_id ON source_record (interaction_id);

CREATE TABLE step (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind VARCHAR NOT NULL,
    label VARCHAR NOT NULL,
    detail VARCHAR NOT NULL,
    at BIGINT NOT NULL,
    undoes INTEGER,
    undone BOOLEAN NOT NULL,
    first_change INTEGER NOT NULL,
    last_change INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    size INTEGER NOT NULL
);

CREATE TABLE tag (
    id INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    name_key VARCHAR NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (name_key)
);

-- The search index.
CREATE VIEW contact_words_source AS SELECT id, replace(replace(sort_key,'ё','е'),'Ё','Е') AS sort_key, replace(replace(company,'ё','е'),'Ё','Е') AS company, replace(replace(position,'ё','е'),'Ё','Е') AS position, replace(replace(notes,'ё','е'),'Ё','Е') AS notes FROM contact;

CREATE VIRTUAL TABLE contact_words USING fts5(sort_key, company, position, notes, content='contact_words_source', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');

CREATE TRIGGER contact_words_insert AFTER INSERT ON contact BEGIN INSERT INTO contact_words(rowid, sort_key, company, position, notes) VALUES (NEW.id, replace(replace(NEW.sort_key,'ё','е'),'Ё','Е'), replace(replace(NEW.company,'ё','е'),'Ё','Е'), replace(replace(NEW.position,'ё','е'),'Ё','Е'), replace(replace(NEW.notes,'ё','е'),'Ё','Е')); END;

CREATE TRIGGER contact_words_delete AFTER DELETE ON contact BEGIN INSERT INTO contact_words(contact_words, rowid, sort_key, company, position, notes) VALUES ('delete', OLD.id, replace(replace(OLD.sort_key,'ё','е'),'Ё','Е'), replace(replace(OLD.company,'ё','е'),'Ё','Е'), replace(replace(OLD.position,'ё','е'),'Ё','Е'), replace(replace(OLD.notes,'ё','е'),'Ё','Е')); END;

CREATE TRIGGER contact_words_update AFTER UPDATE OF sort_key, company, position, notes ON contact BEGIN INSERT INTO contact_words(contact_words, rowid, sort_key, company, position, notes) VALUES ('delete', OLD.id, replace(replace(OLD.sort_key,'ё','е'),'Ё','Е'), replace(replace(OLD.company,'ё','е'),'Ё','Е'), replace(replace(OLD.position,'ё','е'),'Ё','Е'), replace(replace(OLD.notes,'ё','е'),'Ё','Е')); INSERT INTO contact_words(rowid, sort_key, company, position, notes) VALUES (NEW.id, replace(replace(NEW.sort_key,'ё','е'),'Ё','Е'), replace(replace(NEW.company,'ё','е'),'Ё','Е'), replace(replace(NEW.position,'ё','е'),'Ё','Е'), replace(replace(NEW.notes,'ё','е'),'Ё','Е')); END;

CREATE VIEW contact_parts_source AS SELECT id, replace(replace(sort_key,'ё','е'),'Ё','Е') AS sort_key, replace(replace(company,'ё','е'),'Ё','Е') AS company FROM contact;

CREATE VIRTUAL TABLE contact_parts USING fts5(sort_key, company, content='contact_parts_source', content_rowid='id', tokenize='trigram remove_diacritics 1', detail='full');

CREATE TRIGGER contact_parts_insert AFTER INSERT ON contact BEGIN INSERT INTO contact_parts(rowid, sort_key, company) VALUES (NEW.id, replace(replace(NEW.sort_key,'ё','е'),'Ё','Е'), replace(replace(NEW.company,'ё','е'),'Ё','Е')); END;

CREATE TRIGGER contact_parts_delete AFTER DELETE ON contact BEGIN INSERT INTO contact_parts(contact_parts, rowid, sort_key, company) VALUES ('delete', OLD.id, replace(replace(OLD.sort_key,'ё','е'),'Ё','Е'), replace(replace(OLD.company,'ё','е'),'Ё','Е')); END;

CREATE TRIGGER contact_parts_update AFTER UPDATE OF sort_key, company ON contact BEGIN INSERT INTO contact_parts(contact_parts, rowid, sort_key, company) VALUES ('delete', OLD.id, replace(replace(OLD.sort_key,'ё','е'),'Ё','Е'), replace(replace(OLD.company,'ё','е'),'Ё','Е')); INSERT INTO contact_parts(rowid, sort_key, company) VALUES (NEW.id, replace(replace(NEW.sort_key,'ё','е'),'Ё','Е'), replace(replace(NEW.company,'ё','е'),'Ё','Е')); END;

CREATE VIEW interaction_words_source AS SELECT id, replace(replace(title,'ё','е'),'Ё','Е') AS title, replace(replace(text,'ё','е'),'Ё','Е') AS text FROM interaction;

CREATE VIRTUAL TABLE interaction_words USING fts5(title, text, content='interaction_words_source', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='3');

CREATE TRIGGER interaction_words_insert AFTER INSERT ON interaction BEGIN INSERT INTO interaction_words(rowid, title, text) VALUES (NEW.id, replace(replace(NEW.title,'ё','е'),'Ё','Е'), replace(replace(NEW.text,'ё','е'),'Ё','Е')); END;

CREATE TRIGGER interaction_words_delete AFTER DELETE ON interaction BEGIN INSERT INTO interaction_words(interaction_words, rowid, title, text) VALUES ('delete', OLD.id, replace(replace(OLD.title,'ё','е'),'Ё','Е'), replace(replace(OLD.text,'ё','е'),'Ё','Е')); END;

CREATE TRIGGER interaction_words_update AFTER UPDATE OF title, text ON interaction BEGIN INSERT INTO interaction_words(interaction_words, rowid, title, text) VALUES ('delete', OLD.id, replace(replace(OLD.title,'ё','е'),'Ё','Е'), replace(replace(OLD.text,'ё','е'),'Ё','Е')); INSERT INTO interaction_words(rowid, title, text) VALUES (NEW.id, replace(replace(NEW.title,'ё','е'),'Ё','Е'), replace(replace(NEW.text,'ё','е'),'Ё','Е')); END;
