ALTER TABLE thing ADD COLUMN label text;
