CREATE TYPE ws_job_state AS ENUM ('waiting', 'mending', 'done', 'collected');

CREATE TABLE ws_customer (
    customer_id  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    full_name    varchar(120) NOT NULL,
    phone        varchar(30),
    email        varchar(254) NOT NULL UNIQUE,
    newsletter   boolean      NOT NULL DEFAULT false,
    created_at   timestamp    NOT NULL DEFAULT now()
);

CREATE TABLE ws_bike (
    bike_id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id  bigint       NOT NULL REFERENCES ws_customer (customer_id) ON DELETE CASCADE,
    frame_number varchar(40)  NOT NULL UNIQUE,
    model        varchar(80)  NOT NULL,
    gears        smallint     CHECK (gears BETWEEN 1 AND 36)
);

CREATE TABLE ws_mechanic (
    mechanic_id  integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name         varchar(80)  NOT NULL,
    payroll_no   varchar(20)  NOT NULL UNIQUE
);

CREATE TABLE ws_job (
    job_id       uuid         PRIMARY KEY DEFAULT gen_random_uuid(),
    bike_id      bigint       NOT NULL REFERENCES ws_bike (bike_id),
    complaint    text         NOT NULL,
    state        ws_job_state NOT NULL DEFAULT 'waiting',
    promised_for date,
    labels       text[]       NOT NULL,
    parts        jsonb,
    margin       numeric(5, 2) NOT NULL DEFAULT 0,
    created_at   timestamp    NOT NULL DEFAULT now()
);

-- Who works at what, and since when.
CREATE TABLE ws_job_mechanic (
    job_id       uuid      NOT NULL REFERENCES ws_job (job_id) ON DELETE CASCADE,
    mechanic_id  integer   NOT NULL REFERENCES ws_mechanic (mechanic_id),
    since        timestamp NOT NULL DEFAULT now(),
    PRIMARY KEY (job_id, mechanic_id)
);

-- Nobody outside sees what is paid.
CREATE TABLE ws_payslip (
    payslip_id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    mechanic_id  integer       NOT NULL REFERENCES ws_mechanic (mechanic_id),
    amount       numeric(9, 2) NOT NULL,
    paid_on      date          NOT NULL
);
