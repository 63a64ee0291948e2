-- Give up soon rather than make every other writer wait.
SET LOCAL lock_timeout = '10s';

-- A version for optimistic locking and entity tags, where a table has none. [http-optimistic-lock]
ALTER TABLE tenant ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE project ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE label ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE timesheet ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE entry ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE favourite ADD COLUMN version bigint NOT NULL DEFAULT 0;
