CREATE TABLE note (
    id   bigint PRIMARY KEY,
    text varchar(80) NOT NULL DEFAULT 'nothing yet
);

CREATE TABLE tag (
    id bigint PRIMARY KEY
);
