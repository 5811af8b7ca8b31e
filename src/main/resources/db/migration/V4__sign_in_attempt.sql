-- Sign-ins with a password, to slow down guessing and to warn before Maxar suspends a user. Names are kept as a keyed digest.
CREATE TABLE sign_in_attempt (
    id           UUID                     NOT NULL PRIMARY KEY,
    name_digest  CHAR(64)                 NOT NULL,
    address      VARCHAR(64)              NOT NULL,
    attempted_at TIMESTAMP WITH TIME ZONE NOT NULL,
    wrong        BOOLEAN                  NOT NULL
);

CREATE INDEX sign_in_attempt_by_name ON sign_in_attempt (name_digest, attempted_at);
CREATE INDEX sign_in_attempt_by_address ON sign_in_attempt (address, attempted_at);
