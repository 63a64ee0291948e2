-- One of each thing that a catalog knows.
CREATE SCHEMA billing;
COMMENT ON SCHEMA billing IS 'Money.';
CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'Happy');
COMMENT ON TYPE mood IS 'How somebody feels.';
CREATE TYPE billing.address AS (street text, zip varchar(10));
CREATE DOMAIN email AS varchar(200) NOT NULL DEFAULT 'a@b.c' CHECK (VALUE LIKE '%@%');
CREATE DOMAIN quantity AS integer CHECK (VALUE > 0);
CREATE DOMAIN login AS varchar(30) CHECK (length(VALUE) BETWEEN 3 AND 20);
CREATE DOMAIN billing.rates AS numeric(4, 2)[];
CREATE SEQUENCE ticket START WITH 100 INCREMENT BY 5 CACHE 3 CYCLE;

CREATE TABLE person (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name varchar(100) COLLATE "C" NOT NULL,
    mail email,
    nick login,
    guests quantity NOT NULL DEFAULT 1,
    rates billing.rates,
    mood mood DEFAULT 'sad',
    born date,
    tags text[] NOT NULL DEFAULT '{}',
    price numeric(10, 2) CHECK (price >= 0),
    seen timestamp(3) with time zone DEFAULT now(),
    stay interval day to second(3),
    number integer DEFAULT nextval('ticket'),
    home billing.address,
    shout text GENERATED ALWAYS AS (upper(name)) STORED,
    CONSTRAINT person_name_born UNIQUE (name, born) INCLUDE (mood) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE person IS 'Somebody.';
COMMENT ON COLUMN person.name IS 'What they are called.';

CREATE TABLE billing."Order" (
    id serial PRIMARY KEY,
    person_id bigint NOT NULL REFERENCES person ON DELETE CASCADE ON UPDATE RESTRICT,
    parent_id int CONSTRAINT tree REFERENCES billing."Order" DEFERRABLE,
    state "char",
    flags bit(3) DEFAULT B'010',
    "from" time without time zone,
    CHECK (state <> 'x' OR parent_id IS NULL)
);
CREATE INDEX ON billing."Order" (person_id);
CREATE UNIQUE INDEX order_partial ON billing."Order" (lower("from"::text) text_pattern_ops, id DESC NULLS LAST)
    INCLUDE (state) WHERE parent_id IS NULL;
CREATE INDEX person_tags ON person USING gin (tags);

CREATE TABLE reading (at timestamptz NOT NULL, value double precision, PRIMARY KEY (at)) PARTITION BY RANGE (at);
CREATE TABLE reading_2026 PARTITION OF reading FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE UNLOGGED TABLE note (body text, room int4range, EXCLUDE USING gist (room WITH &&));
CREATE TABLE special_note (extra int) INHERITS (note);

CREATE VIEW adult AS SELECT id, name FROM person WHERE born < '2008-01-01';
CREATE MATERIALIZED VIEW per_mood AS SELECT mood, count(*) AS n FROM person GROUP BY mood;
CREATE UNIQUE INDEX per_mood_key ON per_mood (mood);

CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.seen := now();
    RETURN NEW;
END $$;
CREATE TRIGGER person_touch BEFORE INSERT OR UPDATE OF name, mail ON person
    FOR EACH ROW EXECUTE FUNCTION touch();
CREATE RULE no_delete AS ON DELETE TO note DO INSTEAD NOTHING;
