ALTER TABLE post ADD COLUMN updated_at timestamp NOT NULL DEFAULT now();
