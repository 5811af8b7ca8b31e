-- What is remembered of the storage credentials of an account, as administrators last saw them at Maxar.
CREATE TABLE known_credential (
    account       VARCHAR(100)             NOT NULL,
    name          VARCHAR(200)             NOT NULL,
    description   VARCHAR(500)             NOT NULL,
    created_at    TIMESTAMP WITH TIME ZONE,
    modified_at   TIMESTAMP WITH TIME ZONE,
    -- When Maxar was first found without it; null while Maxar has it.
    missing_since TIMESTAMP WITH TIME ZONE,
    -- When and by whom it was deleted with this portal.
    deleted_at    TIMESTAMP WITH TIME ZONE,
    deleted_by    VARCHAR(200),
    -- When the portal last learnt something of it: a list that began to be read earlier may be wrong about it.
    learnt_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (account, name)
);

-- When an account's list was last read to its end, and how long it was.
CREATE TABLE known_credential_list (
    account VARCHAR(100)             NOT NULL PRIMARY KEY,
    read_at TIMESTAMP WITH TIME ZONE NOT NULL,
    entries INTEGER                  NOT NULL
);

-- What was derived from a secret when it was registered here. Never the secret, its signature or its address.
CREATE TABLE credential_secret (
    account       VARCHAR(100)             NOT NULL,
    name          VARCHAR(200)             NOT NULL,
    provider      VARCHAR(10)              NOT NULL,
    -- Azure's, null with Google.
    storage_account VARCHAR(100),
    container     VARCHAR(100),
    policy        VARCHAR(100),
    rights        VARCHAR(40),
    -- Google's, null with Azure.
    project       VARCHAR(200),
    client_email  VARCHAR(300),
    key_id        VARCHAR(100),
    begins_at     TIMESTAMP WITH TIME ZONE,
    ends_at       TIMESTAMP WITH TIME ZONE,
    fingerprint   VARCHAR(16)              NOT NULL,
    findings      VARCHAR(8000)            NOT NULL,
    registered_at TIMESTAMP WITH TIME ZONE NOT NULL,
    registered_by VARCHAR(200)             NOT NULL,
    -- What Maxar told of its last change right after; another time tells that it was changed elsewhere since.
    modified_at   TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (account, name)
);

CREATE INDEX credential_secret_by_end ON credential_secret (ends_at);
CREATE INDEX credential_secret_by_fingerprint ON credential_secret (account, fingerprint);

-- What people note of a credential by hand. Never sent anywhere.
CREATE TABLE credential_note (
    account    VARCHAR(100)             NOT NULL,
    name       VARCHAR(200)             NOT NULL,
    provider   VARCHAR(10),
    ends_on    DATE,
    owner      VARCHAR(100)             NOT NULL,
    note       VARCHAR(2000)            NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_by VARCHAR(200)             NOT NULL,
    PRIMARY KEY (account, name)
);

CREATE INDEX credential_note_by_end ON credential_note (ends_on);

-- A credential that another one is to take the place of. It lasts until the old one is gone or people give it up.
CREATE TABLE credential_rollover (
    account    VARCHAR(100)             NOT NULL,
    old_name   VARCHAR(200)             NOT NULL,
    new_name   VARCHAR(200)             NOT NULL,
    started_at TIMESTAMP WITH TIME ZONE NOT NULL,
    started_by VARCHAR(200)             NOT NULL,
    -- When and by whom people were told, as somebody said.
    told_at    TIMESTAMP WITH TIME ZONE,
    told_by    VARCHAR(200),
    PRIMARY KEY (account, old_name)
);

-- The history of one thing is read by its name.
CREATE INDEX audit_entry_by_object ON audit_entry (account, object, recorded_at, id);
