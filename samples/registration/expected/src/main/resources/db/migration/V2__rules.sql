-- Give up soon rather than make every other writer wait.
SET LOCAL lock_timeout = '10s';

-- A version for optimistic locking and entity tags, where a table has none. [http-optimistic-lock]
ALTER TABLE role ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE account_role ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE email_token ADD COLUMN version bigint NOT NULL DEFAULT 0;

-- An index for every foreign key that no other index begins with. [ddl-foreign-key-index]
CREATE INDEX account_role_role_id_idx ON account_role (role_id);
