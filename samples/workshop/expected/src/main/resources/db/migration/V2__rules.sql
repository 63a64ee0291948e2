-- Give up soon rather than make every other writer wait.
SET LOCAL lock_timeout = '10s';

-- A version for optimistic locking and entity tags, where a table has none. [http-optimistic-lock]
ALTER TABLE ws_customer ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE ws_bike ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE ws_mechanic ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE ws_job ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE ws_job_mechanic ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE ws_payslip ADD COLUMN version bigint NOT NULL DEFAULT 0;

-- An index for every foreign key that no other index begins with. [ddl-foreign-key-index]
CREATE INDEX ws_bike_customer_id_idx ON ws_bike (customer_id);
CREATE INDEX ws_job_bike_id_idx ON ws_job (bike_id);
CREATE INDEX ws_job_mechanic_mechanic_id_idx ON ws_job_mechanic (mechanic_id);
CREATE INDEX ws_payslip_mechanic_id_idx ON ws_payslip (mechanic_id);
