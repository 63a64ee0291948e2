CREATE TABLE note (
    id bigint PRIMARY KEY /* the number of the note
);
