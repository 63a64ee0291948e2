CREATE VIEW cats AS SELECT id, owner_id FROM pet WHERE kind = 'cat';
