CREATE FUNCTION diesel_set_updated_at() RETURNS trigger AS $$
BEGIN
    NEW.updated_at := current_timestamp;
    RETURN NEW;
END;
$$ LANGUAGE plpgsql;

CREATE TABLE post (id serial PRIMARY KEY, title text NOT NULL);

ALTER TABLE post ADD COLUMN updated_at timestamp NOT NULL DEFAULT now();
