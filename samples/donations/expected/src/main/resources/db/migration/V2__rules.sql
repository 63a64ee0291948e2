-- Give up soon rather than make every other writer wait.
SET LOCAL lock_timeout = '10s';

-- A version for optimistic locking and entity tags, where a table has none. [http-optimistic-lock]
ALTER TABLE campaign ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE donation ADD COLUMN version bigint NOT NULL DEFAULT 0;
