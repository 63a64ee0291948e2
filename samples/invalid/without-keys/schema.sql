-- Two tables, and no way to name a row of either.
CREATE TABLE reading (
    sensor   text NOT NULL,
    celsius  numeric(5, 2) NOT NULL,
    taken_at timestamptz NOT NULL
);

CREATE TABLE calibration (
    sensor text NOT NULL,
    factor numeric(6, 4) NOT NULL
);
