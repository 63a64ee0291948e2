CREATE TABLE note (
    id       bigint PRIMARY KEY,
    owner_id bigint NOT NULL REFERENCES person (id)
);

ALTER TABLE notes ADD COLUMN text varchar(80);
