-- Tokens of forms that a person has sent once, so that a reload or a second press is recognised.
CREATE TABLE used_form (
    token   VARCHAR(64)              NOT NULL,
    sender  VARCHAR(300)             NOT NULL,
    used_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (token, sender)
);
