-- +goose Up
-- +goose StatementBegin
CREATE TABLE task (id int PRIMARY KEY);

-- +goose Up
ALTER TABLE task ADD COLUMN name text;
