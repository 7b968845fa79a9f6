"""The search index: FTS5 tables over contacts and interactions, kept by triggers (SQLite only)."""

from sqlalchemy import Connection


def _plain(column: str) -> str:
    """SQL that writes ё as е, which the tokenizers do not fold; names are indexed by their folded ``sort_key``."""
    return f"replace(replace({column},'ё','е'),'Ё','Е')"


def _index(name: str, table: str, columns: tuple[str, ...], options: str) -> tuple[str, ...]:
    listed = ", ".join(columns)
    new = ", ".join(_plain(f"NEW.{c}") for c in columns)
    old = ", ".join(_plain(f"OLD.{c}") for c in columns)
    viewed = ", ".join(f"{_plain(c)} AS {c}" for c in columns)
    insert = f"INSERT INTO {name}(rowid, {listed}) VALUES (NEW.id, {new});"
    delete = f"INSERT INTO {name}({name}, rowid, {listed}) VALUES ('delete', OLD.id, {old});"
    return (
        f"CREATE VIEW {name}_source AS SELECT id, {viewed} FROM {table}",
        f"CREATE VIRTUAL TABLE {name} USING fts5({listed}, content='{name}_source', content_rowid='id', {options})",
        f"CREATE TRIGGER {name}_insert AFTER INSERT ON {table} BEGIN {insert} END",
        f"CREATE TRIGGER {name}_delete AFTER DELETE ON {table} BEGIN {delete} END",
        f"CREATE TRIGGER {name}_update AFTER UPDATE OF {listed} ON {table} BEGIN {delete} {insert} END",
    )


WORDS = "tokenize='unicode61 remove_diacritics 2'"
STATEMENTS: tuple[str, ...] = (
    *_index("contact_words", "contact", ("sort_key", "company", "position", "notes"), f"{WORDS}, prefix='1 2 3'"),
    *_index(
        "contact_parts", "contact", ("sort_key", "company"), "tokenize='trigram remove_diacritics 1', detail='full'"
    ),
    *_index("interaction_words", "interaction", ("title", "text"), f"{WORDS}, prefix='3'"),
)
TABLES = ("contact_words", "contact_parts", "interaction_words")


def problems(connection: Connection) -> list[str]:
    """Names of the indexes that do not agree with the rows they index; ``PRAGMA integrity_check`` misses that."""
    found: list[str] = []
    for table in TABLES:
        try:
            connection.exec_driver_sql(f"INSERT INTO {table}({table}, rank) VALUES('integrity-check', 1)")
        except Exception:  # any error of the driver here means the same thing
            found.append(table)
    return found


def rebuild(connection: Connection) -> None:
    """Make every index anew from the rows."""
    for table in TABLES:
        connection.exec_driver_sql(f"INSERT INTO {table}({table}) VALUES('rebuild')")
