CREATE TABLE pet (id int NOT NULL, owner_id int);
CREATE TABLE owner (id int NOT NULL);
