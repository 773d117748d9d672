/**
 * The steps from an empty file to the present schema, forward only; `user_version` counts those done.
 * A step that has been released is never edited.
 *
 * No table keeps an order of arrival: rows are keyed by random ids, so that neither a visit's time nor the
 * order of visits can be read from the file.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE answers (
    id TEXT PRIMARY KEY,
    experience TEXT NOT NULL,
    questionnaire TEXT NOT NULL,
    version INTEGER NOT NULL,
    language TEXT NOT NULL,
    role TEXT,
    day TEXT NOT NULL,
    day_part TEXT NOT NULL CHECK (day_part IN ('morning', 'afternoon', 'evening'))
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE responses (
    answer TEXT NOT NULL REFERENCES answers (id),
    question TEXT NOT NULL,
    choice TEXT NOT NULL,
    PRIMARY KEY (answer, question)
  ) STRICT, WITHOUT ROWID;

  -- One row a statement, its bytes frozen. There is no “in flight”: after a crash it is sent again.
  -- seq is the order of sending, and random: not the order of visits. With a rowid, because rows of this size
  -- would take an overflow page each without.
  CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    answer TEXT NOT NULL,
    question TEXT NOT NULL,
    bytes BLOB NOT NULL,
    state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'delivered', 'quarantined')),
    attempts INTEGER NOT NULL DEFAULT 0,
    next_at INTEGER NOT NULL DEFAULT 0,
    reason TEXT
  ) STRICT;
  CREATE INDEX outbox_by_state ON outbox (state, next_at, seq);

  CREATE TABLE failures (
    day TEXT NOT NULL,
    experience TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (day, experience)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE withdrawals (
    experience TEXT PRIMARY KEY,
    day TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- The time of the next attempt is the store's, not a statement's: beside a statement it would tell when that was
  -- recorded. attempts only says which failed least.
  DROP INDEX outbox_by_state;
  ALTER TABLE outbox DROP COLUMN next_at;
  CREATE INDEX outbox_by_state ON outbox (state, attempts, seq);
  UPDATE outbox SET reason = 'lost' WHERE reason = 'lost in a damaged database';

  -- One row. acknowledged_at is floored to the hour.
  CREATE TABLE sync (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    failures INTEGER NOT NULL DEFAULT 0,
    next_at INTEGER NOT NULL DEFAULT 0,
    wait INTEGER NOT NULL DEFAULT 0,
    trouble TEXT,
    acknowledged_at TEXT
  ) STRICT;
  INSERT INTO sync (one) VALUES (1);
  `,
  `
  -- Answers that the hub counted as its own and that were therefore let go, with the number of their statements. The
  -- id stays, so that no copy or backup can bring one back, or count it twice.
  CREATE TABLE purged (
    answer TEXT PRIMARY KEY,
    statements INTEGER NOT NULL CHECK (statements > 0)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX answers_by_day ON answers (day);
  CREATE INDEX outbox_by_answer ON outbox (answer);

  -- Of the dealings with a hub of ours: hour of the last heartbeat, floored; day of the last purge that was tried; day on
  -- which the store proved to be no such hub.
  ALTER TABLE sync ADD COLUMN beat_at TEXT;
  ALTER TABLE sync ADD COLUMN purged_on TEXT;
  ALTER TABLE sync ADD COLUMN no_hub_on TEXT;
  `,
];

/** Key of `meta` that repeats `user_version`, so that a smashed header is not taken for another version. */
export const SCHEMA_KEY = 'schema';
/** Key of `meta` with the day on which a damaged database was set aside. */
export const REBUILT_KEY = 'rebuilt';
