ALTER TABLE post DROP COLUMN updated_at;
