-- +goose Up
ALTER TABLE task ADD COLUMN name text;
-- +goose Down
ALTER TABLE task DROP COLUMN name;
