-- Usage of days that are over, as ARD told it when it no longer called it an estimate. Null is what ARD left out.
CREATE TABLE closed_usage (
    account       VARCHAR(100)             NOT NULL,
    -- Empty for the whole account.
    user_id       VARCHAR(100)             NOT NULL,
    first_day     DATE                     NOT NULL,
    last_day      DATE                     NOT NULL,
    -- Null for whole months, which are kept for good.
    kept_until    TIMESTAMP WITH TIME ZONE,
    -- Square kilometres.
    area_fresh    NUMERIC(30, 8),
    area_standard NUMERIC(30, 8),
    area_training NUMERIC(30, 8),
    area_tasking  NUMERIC(30, 8),
    area_total    NUMERIC(30, 8),
    -- US dollars.
    cost_fresh    NUMERIC(30, 8),
    cost_standard NUMERIC(30, 8),
    cost_training NUMERIC(30, 8),
    cost_tasking  NUMERIC(30, 8),
    cost_total    NUMERIC(30, 8),
    fetched_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (account, user_id, first_day, last_day)
);

-- For tidying up.
CREATE INDEX closed_usage_by_age ON closed_usage (kept_until);

-- How much of its limits an account had used up when an administrator last looked.
CREATE TABLE usage_level (
    account      VARCHAR(100)             NOT NULL,
    category     VARCHAR(20)              NOT NULL,
    -- The contract year that it counts for.
    period_start DATE                     NOT NULL,
    period_end   DATE                     NOT NULL,
    -- US dollars; null where there is no limit, or what is left of it is not told.
    used         NUMERIC(30, 8),
    most         NUMERIC(30, 8),
    seen_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (account, category)
);

-- Which thresholds a person was told of and does not want to see again in the same contract year.
CREATE TABLE usage_threshold_told (
    account      VARCHAR(100)             NOT NULL,
    person       VARCHAR(200)             NOT NULL,
    category     VARCHAR(20)              NOT NULL,
    period_start DATE                     NOT NULL,
    percent      INTEGER                  NOT NULL,
    told_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (account, person, category, period_start, percent)
);
