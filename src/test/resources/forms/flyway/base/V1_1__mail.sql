ALTER TABLE customer ADD COLUMN mail varchar(200);
