CREATE TABLE note (
    id bigint PRIMARY KEY
);

CREATE UNLOGGED TABEL tag (
    id bigint PRIMARY KEY
);

CRAETE INDEX note_id ON note (id);
