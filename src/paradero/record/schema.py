"""The tables. The first script holds what is written once; the second is a pure function of the first, and rebuildable.

`ledger.entry` is canonical JSON; `ledger.leaf` commits to it (proof.commitment). `node` keeps the complete subtrees of
level 1 and up; level 0 are the leaves. `blob` is content-addressed: raw bytes, and extracted texts as canonical JSON.
Instants are RFC 3339 in UTC with milliseconds, so that they compare as text. Days are proleptic Gregorian ordinals.
`deadline` is by when an order is to be obeyed (`last_day`, its words at `[start, stop)`); `obeying` leads from a case
or judge to the readings that say anything of obeying in a document that names it.
`side.kin` is shared by questions that differ only in their event; `side.timed` is 1 where the answer gives its time.
`answer.rests` is 1 once its claim no longer stands. `turn` keeps each change of a question's standing; its `news` is 1
where that is disputed, or stood otherwise before.
`print` leads from a few hashes of a text to the versions that have them; `likeness.one` is the newer of two versions.
`statement.body` is the claim whole, kept apart so that rows of `claim` stay small enough to count and sort many.
"""

from typing import Final

APPLICATION_ID: Final = 0x50524452
FORMAT: Final = 3

LASTING: Final = """
CREATE TABLE ledger (
    seq   INTEGER PRIMARY KEY,
    at    TEXT NOT NULL,
    kind  TEXT NOT NULL,
    entry BLOB NOT NULL,
    salt  BLOB NOT NULL CHECK (length(salt) = 32),
    leaf  BLOB NOT NULL CHECK (length(leaf) = 32)
) STRICT;
CREATE TABLE node (
    level    INTEGER NOT NULL,
    position INTEGER NOT NULL,
    hash     BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (level, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE blob (
    digest  TEXT PRIMARY KEY NOT NULL,
    size    INTEGER NOT NULL,
    packing TEXT NOT NULL CHECK (packing IN ('plain', 'deflate')),
    bytes   BLOB NOT NULL
) STRICT;
CREATE TRIGGER ledger_in_order BEFORE INSERT ON ledger
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM ledger)
BEGIN SELECT raise(ABORT, 'the ledger only grows at its end'); END;
CREATE TRIGGER ledger_unchanged BEFORE UPDATE ON ledger BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_kept BEFORE DELETE ON ledger BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER node_unchanged BEFORE UPDATE ON node BEGIN SELECT raise(ABORT, 'the tree is append-only'); END;
CREATE TRIGGER node_kept BEFORE DELETE ON node BEGIN SELECT raise(ABORT, 'the tree is append-only'); END;
CREATE TRIGGER blob_unchanged BEFORE UPDATE ON blob BEGIN SELECT raise(ABORT, 'stored bytes never change'); END;
CREATE TRIGGER blob_kept BEFORE DELETE ON blob BEGIN SELECT raise(ABORT, 'stored bytes never change'); END;
"""

DERIVED: Final = """
CREATE TABLE document (
    number  INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE,
    address TEXT NOT NULL
) STRICT;
CREATE TABLE version (
    number        INTEGER PRIMARY KEY,
    document      INTEGER NOT NULL REFERENCES document (number),
    version       INTEGER NOT NULL,
    digest        TEXT NOT NULL UNIQUE,
    text_digest   TEXT NOT NULL,
    seq           INTEGER NOT NULL,
    size          INTEGER NOT NULL,
    media         TEXT NOT NULL,
    title         TEXT,
    publisher     TEXT,
    published     TEXT,
    url           TEXT,
    lang          TEXT,
    taken_at      TEXT NOT NULL,
    origin        TEXT NOT NULL,
    claims        INTEGER NOT NULL DEFAULT 0,
    learned_at    TEXT NOT NULL,
    superseded_at TEXT,
    UNIQUE (document, version)
) STRICT;
CREATE INDEX version_latest ON version (number) WHERE superseded_at IS NULL;
CREATE INDEX version_learned ON version (learned_at, number);
CREATE INDEX version_published ON version (published, number);
CREATE TABLE block (
    number   INTEGER PRIMARY KEY,
    version  INTEGER NOT NULL REFERENCES version (number),
    position INTEGER NOT NULL,
    start    INTEGER NOT NULL,
    stop     INTEGER NOT NULL,
    page     INTEGER,
    body     TEXT NOT NULL
) STRICT;
CREATE INDEX block_version ON block (version, position);
CREATE VIRTUAL TABLE search USING fts5 (
    body, content = 'block', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
CREATE TABLE reading (
    number         INTEGER PRIMARY KEY,
    version        INTEGER NOT NULL REFERENCES version (number),
    seq            INTEGER NOT NULL,
    reader_name    TEXT NOT NULL,
    reader_version TEXT NOT NULL,
    claims         INTEGER NOT NULL,
    learned_at     TEXT NOT NULL,
    superseded_at  TEXT
) STRICT;
CREATE INDEX reading_version ON reading (version, number);
CREATE TABLE claim (
    number        INTEGER PRIMARY KEY,
    id            TEXT NOT NULL,
    reading       INTEGER NOT NULL REFERENCES reading (number),
    version       INTEGER NOT NULL REFERENCES version (number),
    document      INTEGER NOT NULL REFERENCES document (number),
    kind          TEXT NOT NULL,
    stance        TEXT NOT NULL,
    frame         TEXT NOT NULL,
    start         INTEGER NOT NULL,
    stop          INTEGER NOT NULL,
    first_day     INTEGER,
    last_day      INTEGER,
    lengthy       INTEGER,
    placed        TEXT NOT NULL,
    learned_at    TEXT NOT NULL,
    superseded_at TEXT
) STRICT;
CREATE UNIQUE INDEX claim_id ON claim (id, number);
CREATE INDEX claim_reading ON claim (reading, number);
CREATE INDEX claim_learned ON claim (learned_at, number);
CREATE INDEX claim_standing ON claim (number) WHERE superseded_at IS NULL;
CREATE INDEX claim_kind ON claim (kind, superseded_at, number);
CREATE INDEX claim_stance ON claim (stance, superseded_at, number);
CREATE INDEX claim_kind_stance ON claim (kind, stance, superseded_at, number);
CREATE INDEX claim_frame ON claim (frame, superseded_at, number);
CREATE INDEX claim_document ON claim (document, superseded_at, number);
CREATE INDEX claim_version ON claim (version, start, number);
CREATE INDEX claim_days ON claim (lengthy, first_day, last_day);
CREATE TABLE statement (
    claim INTEGER PRIMARY KEY REFERENCES claim (number),
    body  BLOB NOT NULL
) STRICT;
CREATE TABLE deadline (
    claim    INTEGER PRIMARY KEY REFERENCES claim (number),
    last_day INTEGER NOT NULL,
    start    INTEGER NOT NULL,
    stop     INTEGER NOT NULL,
    instant  TEXT
) STRICT;
CREATE INDEX deadline_day ON deadline (last_day, claim);
CREATE TABLE subject (
    number  INTEGER PRIMARY KEY,
    key     TEXT NOT NULL UNIQUE,
    type    TEXT NOT NULL,
    name    TEXT NOT NULL,
    cluster INTEGER NOT NULL REFERENCES subject (number),
    claims  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX subject_type ON subject (type, claims DESC, number) WHERE claims > 0;
CREATE INDEX subject_claims ON subject (claims DESC, number) WHERE claims > 0;
CREATE INDEX subject_cluster ON subject (cluster, number);
CREATE TABLE spelling (
    subject INTEGER NOT NULL REFERENCES subject (number),
    name    TEXT NOT NULL,
    PRIMARY KEY (subject, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE clue (
    what    TEXT NOT NULL CHECK (what IN ('number', 'born')),
    value   TEXT NOT NULL,
    subject INTEGER NOT NULL REFERENCES subject (number),
    PRIMARY KEY (what, value, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX clue_subject ON clue (subject);
CREATE TABLE mention (
    claim    INTEGER NOT NULL REFERENCES claim (number),
    role     TEXT NOT NULL,
    position INTEGER NOT NULL,
    subject  INTEGER NOT NULL REFERENCES subject (number),
    cluster  INTEGER NOT NULL REFERENCES subject (number),
    placed   TEXT NOT NULL,
    kind     TEXT NOT NULL,
    lengthy  INTEGER NOT NULL,
    PRIMARY KEY (claim, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_subject ON mention (subject, placed, claim);
CREATE INDEX mention_timeline ON mention (cluster, placed, claim);
CREATE INDEX mention_learned ON mention (cluster, claim);
CREATE INDEX mention_lengthy ON mention (cluster, kind, claim) WHERE lengthy = 1;
CREATE TABLE obeying (
    subject INTEGER NOT NULL REFERENCES subject (number),
    reading INTEGER NOT NULL REFERENCES reading (number),
    PRIMARY KEY (subject, reading)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_kind ON mention (cluster, kind, placed, claim);
CREATE INDEX mention_kind_learned ON mention (cluster, kind, claim);
CREATE TABLE term (
    claim   INTEGER NOT NULL REFERENCES claim (number),
    subject INTEGER NOT NULL REFERENCES subject (number),
    facet   TEXT NOT NULL,
    part    TEXT NOT NULL,
    value   TEXT NOT NULL,
    basis   TEXT NOT NULL CHECK (basis IN ('own', 'paragraph', 'document')),
    PRIMARY KEY (claim, subject, facet, part, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX term_cell ON term (subject, facet, claim);
CREATE TABLE voice (
    number INTEGER PRIMARY KEY,
    folded TEXT NOT NULL UNIQUE,
    name   TEXT NOT NULL
) STRICT;
CREATE TABLE speaker (
    claim    INTEGER NOT NULL REFERENCES claim (number),
    position INTEGER NOT NULL,
    voice    INTEGER NOT NULL REFERENCES voice (number),
    PRIMARY KEY (claim, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX speaker_voice ON speaker (voice, claim);
CREATE TABLE token (
    room   TEXT NOT NULL CHECK (room IN ('subject', 'voice')),
    word   TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (room, word, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE judgement (
    seq     INTEGER PRIMARY KEY,
    one     TEXT NOT NULL,
    other   TEXT NOT NULL,
    verdict TEXT NOT NULL,
    judge   TEXT NOT NULL,
    made_by TEXT NOT NULL,
    reason  TEXT NOT NULL,
    at      TEXT NOT NULL,
    held    INTEGER NOT NULL
) STRICT;
CREATE INDEX judgement_one ON judgement (one, other, seq);
CREATE INDEX judgement_other ON judgement (other, one, seq);
CREATE INDEX judgement_held ON judgement (verdict, seq) WHERE held = 1;
CREATE TABLE grounds (
    seq      INTEGER NOT NULL REFERENCES judgement (seq),
    position INTEGER NOT NULL,
    claim    TEXT NOT NULL,
    PRIMARY KEY (seq, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE event (
    number  INTEGER PRIMARY KEY,
    name    TEXT NOT NULL UNIQUE,
    frame   TEXT NOT NULL,
    day     INTEGER,
    period  TEXT NOT NULL,
    slots   BLOB NOT NULL
) STRICT;
CREATE INDEX event_frame ON event (frame, day, number);
CREATE INDEX event_period ON event (frame, period, number);
CREATE TABLE question (
    number     INTEGER PRIMARY KEY,
    key        TEXT NOT NULL UNIQUE,
    topic      TEXT NOT NULL,
    mode       TEXT NOT NULL,
    event      INTEGER REFERENCES event (number),
    body       BLOB NOT NULL,
    standing   TEXT NOT NULL,
    claims     INTEGER NOT NULL DEFAULT 0,
    sides      INTEGER NOT NULL DEFAULT 0,
    first_day  INTEGER,
    last_day   INTEGER,
    learned_at TEXT NOT NULL
) STRICT;
CREATE INDEX question_standing ON question (standing, claims, number);
CREATE INDEX question_topic ON question (topic, standing, claims, number);
CREATE INDEX question_event ON question (event, number);
CREATE TABLE about (
    key      TEXT NOT NULL,
    question INTEGER NOT NULL REFERENCES question (number),
    topic    TEXT NOT NULL,
    standing TEXT NOT NULL,
    claims   INTEGER NOT NULL,
    PRIMARY KEY (key, question)
) STRICT, WITHOUT ROWID;
CREATE INDEX about_standing ON about (key, standing, claims, question);
CREATE INDEX about_question ON about (question);
CREATE TABLE answer (
    claim    INTEGER NOT NULL REFERENCES claim (number),
    position INTEGER NOT NULL,
    question INTEGER NOT NULL REFERENCES question (number),
    side     TEXT NOT NULL,
    voice    TEXT NOT NULL,
    said     TEXT NOT NULL,
    rests    INTEGER NOT NULL DEFAULT 0,
    body     BLOB NOT NULL,
    PRIMARY KEY (claim, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_question ON answer (question, claim);
CREATE INDEX answer_side ON answer (question, side, claim) WHERE rests = 0;
CREATE INDEX answer_voice ON answer (question, voice, said, claim) WHERE rests = 0;
CREATE TABLE side (
    question INTEGER NOT NULL REFERENCES question (number),
    side     TEXT NOT NULL,
    claims   INTEGER NOT NULL,
    held     INTEGER NOT NULL,
    kin      TEXT,
    value    TEXT NOT NULL,
    timed    INTEGER NOT NULL,
    body     BLOB NOT NULL,
    PRIMARY KEY (question, side)
) STRICT, WITHOUT ROWID;
CREATE INDEX side_held ON side (question, held DESC, side) WHERE claims > 0;
CREATE INDEX side_value ON side (kin, value, timed, question) WHERE kin IS NOT NULL;
CREATE TABLE holder (
    question INTEGER NOT NULL REFERENCES question (number),
    voice    TEXT NOT NULL,
    side     TEXT NOT NULL,
    PRIMARY KEY (question, voice, side)
) STRICT, WITHOUT ROWID;
CREATE TABLE turn (
    question INTEGER NOT NULL REFERENCES question (number),
    seq      INTEGER NOT NULL,
    at       TEXT NOT NULL,
    standing TEXT NOT NULL,
    news     INTEGER NOT NULL,
    PRIMARY KEY (question, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX turn_at ON turn (standing, at, question);
CREATE INDEX turn_news ON turn (standing, at, question) WHERE news = 1;
CREATE TABLE refusal (
    number   INTEGER PRIMARY KEY,
    seq      INTEGER NOT NULL,
    document INTEGER REFERENCES document (number),
    version  INTEGER REFERENCES version (number),
    origin   TEXT NOT NULL,
    stage    TEXT NOT NULL,
    reason   TEXT NOT NULL,
    at       TEXT NOT NULL,
    digest   TEXT,
    learned_at TEXT NOT NULL
) STRICT;
CREATE INDEX refusal_origin ON refusal (origin, stage);
CREATE INDEX refusal_stage ON refusal (stage, number);
CREATE INDEX refusal_version ON refusal (version, number);
CREATE TABLE print (
    value   INTEGER NOT NULL,
    version INTEGER NOT NULL REFERENCES version (number),
    PRIMARY KEY (value, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE likeness (
    one         INTEGER NOT NULL REFERENCES version (number),
    other       INTEGER NOT NULL REFERENCES version (number),
    kind        TEXT NOT NULL,
    one_share   REAL NOT NULL,
    other_share REAL NOT NULL,
    names_share REAL NOT NULL,
    stretches   BLOB NOT NULL,
    PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX likeness_other ON likeness (other, one, kind);
CREATE TABLE credit (
    version     INTEGER NOT NULL REFERENCES version (number),
    position    INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    outlet      TEXT NOT NULL,
    name        TEXT NOT NULL,
    words       TEXT NOT NULL,
    start       INTEGER,
    stop        INTEGER,
    scope_start INTEGER,
    scope_stop  INTEGER,
    PRIMARY KEY (version, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX credit_outlet ON credit (outlet, version);
CREATE TABLE house (
    version INTEGER PRIMARY KEY REFERENCES version (number),
    outlet  TEXT NOT NULL,
    name    TEXT NOT NULL
) STRICT;
CREATE INDEX house_outlet ON house (outlet, version);
CREATE TABLE tally (
    topic TEXT NOT NULL,
    name  TEXT NOT NULL,
    total INTEGER NOT NULL,
    PRIMARY KEY (topic, name)
) STRICT, WITHOUT ROWID;
"""

DERIVED_TABLES: Final[dict[str, str]] = {
    "document": "number",
    "version": "number",
    "block": "number",
    "reading": "number",
    "claim": "number",
    "statement": "claim",
    "deadline": "claim",
    "subject": "number",
    "spelling": "subject, name",
    "clue": "what, value, subject",
    "mention": "claim, role, position",
    "obeying": "subject, reading",
    "term": "claim, subject, facet, part, value",
    "voice": "number",
    "speaker": "claim, position",
    "token": "room, word, number",
    "judgement": "seq",
    "grounds": "seq, position",
    "event": "number",
    "question": "number",
    "about": "key, question",
    "answer": "claim, position",
    "side": "question, side",
    "holder": "question, voice, side",
    "turn": "question, seq",
    "refusal": "number",
    "print": "value, version",
    "likeness": "one, other",
    "credit": "version, position",
    "house": "version",
    "tally": "topic, name",
}
"""Each derived table and the order that makes its rows comparable."""
