-- migrate:up
CREATE TABLE task (id int PRIMARY KEY);
