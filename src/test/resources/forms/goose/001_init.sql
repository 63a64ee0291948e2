-- +goose Up
-- +goose StatementBegin
CREATE TABLE task (id int PRIMARY KEY);
-- +goose StatementEnd

-- +goose Down
DROP TABLE task;
