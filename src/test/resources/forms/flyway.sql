CREATE SCHEMA IF NOT EXISTS audit;

CREATE TABLE customer (
    id bigint PRIMARY KEY,
    name varchar(100) NOT NULL
);

ALTER TABLE customer ADD COLUMN mail varchar(200);

CREATE INDEX customer_mail ON customer (mail);

CREATE TABLE shop_order (
    id bigint PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customer,
    note varchar(20) DEFAULT '${not_replaced}'
);

CREATE TABLE audit.entry (
    id bigint PRIMARY KEY,
    at timestamptz NOT NULL
);

CREATE OR REPLACE VIEW names AS SELECT id, name FROM customer;
