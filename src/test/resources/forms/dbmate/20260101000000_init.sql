-- migrate:up
CREATE TABLE task (id int PRIMARY KEY);

-- migrate:down
DROP TABLE task;
