CREATE TABLE audit.entry (
    id bigint PRIMARY KEY,
    at timestamptz NOT NULL
);
