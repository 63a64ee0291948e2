ALTER TABLE pet ADD CONSTRAINT pet_owner FOREIGN KEY (owner_id) REFERENCES owner (id);
