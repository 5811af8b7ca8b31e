-- Requests of one person write to one row; when many come at once, the last of them waits longer than H2's two seconds.
SET DEFAULT_LOCK_TIMEOUT 20000;
