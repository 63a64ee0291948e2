CREATE TABLE account (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  email character varying(254) NOT NULL,
  full_name character varying(100) NOT NULL,
  password_hash text NOT NULL,
  version bigint DEFAULT 0 NOT NULL,
  CONSTRAINT account_pkey PRIMARY KEY (id),
  CONSTRAINT account_email_key UNIQUE (email)
);

COMMENT ON TABLE account IS 'Somebody who can log in.';

CREATE TABLE ticket (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  customer_id uuid NOT NULL,
  subject character varying(200) NOT NULL,
  text character varying(10000) NOT NULL,
  state text DEFAULT 'open' NOT NULL,
  due_on date,
  channel text DEFAULT 'web' NOT NULL,
  created_at timestamp with time zone NOT NULL,
  version bigint DEFAULT 0 NOT NULL,
  CONSTRAINT ticket_pkey PRIMARY KEY (id),
  CONSTRAINT ticket_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES account (id),
  CONSTRAINT ticket_state_check CHECK (state IN ('open', 'waiting', 'solved')),
  CONSTRAINT ticket_channel_check CHECK (channel IN ('web', 'phone', 'mail'))
);

CREATE INDEX ticket_customer_id_idx ON ticket (customer_id);

COMMENT ON TABLE ticket IS 'One question of a customer.';
COMMENT ON COLUMN ticket.state IS 'How far a ticket has come.';

CREATE TABLE reply (
  id bigint GENERATED ALWAYS AS IDENTITY,
  author_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  text character varying(5000) NOT NULL,
  created_at timestamp with time zone NOT NULL,
  version bigint DEFAULT 0 NOT NULL,
  CONSTRAINT reply_pkey PRIMARY KEY (id),
  CONSTRAINT reply_author_id_fkey FOREIGN KEY (author_id) REFERENCES account (id),
  CONSTRAINT reply_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES ticket (id) ON DELETE CASCADE
);

CREATE INDEX reply_author_id_idx ON reply (author_id);
CREATE INDEX reply_ticket_id_idx ON reply (ticket_id);

COMMENT ON TABLE reply IS 'Something said about a ticket.';

CREATE TABLE label (
  id bigint GENERATED ALWAYS AS IDENTITY,
  name character varying(40) NOT NULL,
  colour text DEFAULT '#888888' NOT NULL,
  version bigint DEFAULT 0 NOT NULL,
  CONSTRAINT label_pkey PRIMARY KEY (id),
  CONSTRAINT label_name_key UNIQUE (name)
);

COMMENT ON TABLE label IS 'A word that tickets are sorted by.';
