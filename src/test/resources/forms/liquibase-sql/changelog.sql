--liquibase formatted sql

--changeset me:1
CREATE TABLE city (id int PRIMARY KEY, name text);
--rollback DROP TABLE city;

--changeset me:2 dbms:mysql
ALTER TABLE city ENGINE = InnoDB;

--changeset me:3 dbms:postgresql endDelimiter://
CREATE INDEX city_name ON city (name)
//
