-- café
CREATE TABLE note (id bigint PRIMARY KEY);
