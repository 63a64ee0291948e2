CREATE TABLE product (
    id          bigserial PRIMARY KEY,
    sku         varchar(32) NOT NULL UNIQUE,
    name        varchar(160) NOT NULL,
    description text,
    price       numeric(12, 2) NOT NULL CHECK (price >= 0),
    weight_kg   double precision,
    tags        text[] NOT NULL DEFAULT '{}',
    attributes  jsonb,
    active      boolean NOT NULL DEFAULT true,
    created_at  timestamptz NOT NULL DEFAULT now(),
    version     bigint NOT NULL DEFAULT 0
);
