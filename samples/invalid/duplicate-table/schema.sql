CREATE TABLE note (
    id bigint PRIMARY KEY
);

CREATE TABLE note (
    id bigint PRIMARY KEY
);
