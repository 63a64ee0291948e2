CREATE TABLE thing (id int PRIMARY KEY);

ALTER TABLE thing ADD COLUMN label text;
