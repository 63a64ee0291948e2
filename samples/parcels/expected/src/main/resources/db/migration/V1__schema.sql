CREATE TABLE parcel (
    number     varchar(20) PRIMARY KEY CHECK (number ~ '^[A-Z]{2}[0-9]{9}[A-Z]{2}$'),
    recipient  varchar(120) NOT NULL,
    weight     numeric(7, 3) NOT NULL CHECK (weight > 0),
    handed_in  timestamptz NOT NULL DEFAULT now()
);

COMMENT ON TABLE parcel IS 'Something on its way to somebody.';
COMMENT ON COLUMN parcel.weight IS 'In kilograms.';
