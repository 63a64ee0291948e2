CREATE TABLE topic (
    id   integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name varchar(60) NOT NULL UNIQUE
);

COMMENT ON TABLE topic IS 'What notices are about.';

CREATE TABLE notice (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic_id   integer NOT NULL REFERENCES topic (id),
    title      varchar(120) NOT NULL,
    text       varchar(4000) NOT NULL,
    until      date,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by varchar(80)
);

COMMENT ON TABLE notice IS 'Something that everybody should know.';
COMMENT ON COLUMN notice.until IS 'The last day on which it matters.';
CREATE INDEX notice_topic_id_idx ON notice (topic_id);
