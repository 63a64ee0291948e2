--changeset me:1
CREATE TABLE city (id int PRIMARY KEY, name text);

--changeset me:3 dbms:postgresql endDelimiter://
CREATE INDEX city_name ON city (name);
