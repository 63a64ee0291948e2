CREATE TABLE pet (id int NOT NULL, owner_id int);
CREATE TABLE owner (id int NOT NULL);

ALTER TABLE pet ADD PRIMARY KEY (id);
ALTER TABLE owner ADD PRIMARY KEY (id);

ALTER TABLE pet ADD CONSTRAINT pet_owner FOREIGN KEY (owner_id) REFERENCES owner (id);
