-- What is remembered of keys that somebody's list has held: facts that open nothing. A key cannot be changed, so its facts
-- are only ever added to; later its absence is noted.
CREATE TABLE known_key (
    person        VARCHAR(300)             NOT NULL,
    key_id        VARCHAR(100)             NOT NULL,
    name          VARCHAR(200)             NOT NULL,
    description   VARCHAR(500)             NOT NULL,
    last_four     VARCHAR(4),
    fingerprint   VARCHAR(8),
    created_at    TIMESTAMP WITH TIME ZONE,
    expires_at    TIMESTAMP WITH TIME ZONE,
    -- When the list was first read without it; null while the list has it.
    missing_since TIMESTAMP WITH TIME ZONE,
    -- When and by whom it was deleted with this portal.
    deleted_at    TIMESTAMP WITH TIME ZONE,
    deleted_by    VARCHAR(200),
    -- When the portal learnt of it: a list that began to be read earlier may lack it all the same.
    added_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    -- Whether a list has held it; false for one that was made here until a list shows it.
    listed        BOOLEAN                  NOT NULL,
    PRIMARY KEY (person, key_id)
);

CREATE INDEX known_key_by_end ON known_key (person, expires_at);
CREATE INDEX known_key_by_fingerprint ON known_key (person, fingerprint);
CREATE INDEX known_key_by_anybodys_end ON known_key (expires_at);
CREATE INDEX known_key_by_absence ON known_key (missing_since);

-- Tells at a glance whether a list holds the same keys as when it was last read.
CREATE TABLE known_key_list (
    person VARCHAR(300) NOT NULL PRIMARY KEY,
    digest BIGINT       NOT NULL
);

-- What a person notes about a key. Never sent anywhere.
CREATE TABLE key_note (
    person     VARCHAR(300)             NOT NULL,
    key_id     VARCHAR(100)             NOT NULL,
    owner      VARCHAR(100)             NOT NULL,
    used_in    VARCHAR(2000)            NOT NULL,
    note       VARCHAR(2000)            NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (person, key_id)
);

-- A key that another one is to take the place of. It lasts over sign-outs, until the old key is gone or the person gives up.
CREATE TABLE key_replacement (
    person     VARCHAR(300)             NOT NULL,
    old_key    VARCHAR(100)             NOT NULL,
    new_name   VARCHAR(200)             NOT NULL,
    -- Null until Maxar has answered with the new key.
    new_key    VARCHAR(100),
    started_at TIMESTAMP WITH TIME ZONE NOT NULL,
    -- Places of use that have the new key already, one a line.
    done_uses  VARCHAR(4000)            NOT NULL,
    PRIMARY KEY (person, old_key)
);

-- The longest life that an administrator allows to the keys of an account, where it is shorter than Maxar's.
CREATE TABLE key_limit (
    account VARCHAR(100)             NOT NULL PRIMARY KEY,
    days    INTEGER                  NOT NULL,
    set_by  VARCHAR(200)             NOT NULL,
    set_at  TIMESTAMP WITH TIME ZONE NOT NULL
);
