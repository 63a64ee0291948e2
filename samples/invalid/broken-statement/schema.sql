CREATE TABLE note (
    id bigint PRIMARY KEY,
    text varchar(80 NOT NULL
);

CREATE TABLE tag (
    id bigint PRIMARY KEY,
    note_id bigint REFERENCES (id)
);
