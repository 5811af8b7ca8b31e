-- Who did what, when and with what result. The portal cuts texts to these lengths before they come here.
CREATE TABLE audit_entry (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    actor_id    VARCHAR(200)             NOT NULL,
    actor_name  VARCHAR(200)             NOT NULL,
    account     VARCHAR(100),
    action      VARCHAR(40)              NOT NULL,
    result      VARCHAR(20)              NOT NULL,
    object      VARCHAR(200),
    detail      VARCHAR(500),
    address     VARCHAR(64)
);

CREATE INDEX audit_entry_by_time ON audit_entry (recorded_at, id);
CREATE INDEX audit_entry_by_account ON audit_entry (account, recorded_at, id);
CREATE INDEX audit_entry_by_action ON audit_entry (action, recorded_at, id);
CREATE INDEX audit_entry_by_result ON audit_entry (result, recorded_at, id);
