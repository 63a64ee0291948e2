CREATE TABLE author (
  id bigint GENERATED ALWAYS AS IDENTITY,
  name character varying(120) NOT NULL,
  born integer,
  biography character varying(8000),
  version bigint DEFAULT 0 NOT NULL,
  CONSTRAINT author_pkey PRIMARY KEY (id),
  CONSTRAINT author_born_check CHECK (born >= -3000 AND born <= 2100)
);

COMMENT ON TABLE author IS 'Somebody who wrote a book.';

CREATE TABLE book (
  id bigint GENERATED ALWAYS AS IDENTITY,
  author_id bigint NOT NULL,
  title character varying(200) NOT NULL,
  -- hadron:suppress ddl-natural-key the contract does not say that it tells rows apart
  isbn text NOT NULL,
  genre text NOT NULL,
  published date,
  keywords text[],
  edition jsonb,
  version bigint DEFAULT 0 NOT NULL,
  CONSTRAINT book_pkey PRIMARY KEY (id),
  CONSTRAINT book_author_id_fkey FOREIGN KEY (author_id) REFERENCES author (id),
  CONSTRAINT book_genre_check CHECK (genre IN ('FICTION', 'NON_FICTION', 'CHILDREN', 'REFERENCE'))
);

CREATE INDEX book_author_id_idx ON book (author_id);

COMMENT ON TABLE book IS 'A book of the library.';
COMMENT ON COLUMN book.isbn IS 'ISBN-13 without dashes.';
COMMENT ON COLUMN book.genre IS 'Where a book stands.';
COMMENT ON COLUMN book.edition IS 'How this copy was made.';

CREATE TABLE member (
  id bigint GENERATED ALWAYS AS IDENTITY,
  name character varying(120) NOT NULL,
  email character varying(254) NOT NULL,
  address jsonb,
  joined timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  version bigint DEFAULT 0 NOT NULL,
  CONSTRAINT member_pkey PRIMARY KEY (id)
);

COMMENT ON TABLE member IS 'Somebody who may borrow.';
COMMENT ON COLUMN member.address IS 'Where letters go.';

CREATE TABLE loan (
  id bigint GENERATED ALWAYS AS IDENTITY,
  book_id bigint NOT NULL,
  member_id bigint NOT NULL,
  due date NOT NULL,
  returned date,
  version bigint DEFAULT 0 NOT NULL,
  CONSTRAINT loan_pkey PRIMARY KEY (id),
  CONSTRAINT loan_book_id_fkey FOREIGN KEY (book_id) REFERENCES book (id),
  CONSTRAINT loan_member_id_fkey FOREIGN KEY (member_id) REFERENCES member (id)
);

CREATE INDEX loan_book_id_idx ON loan (book_id);
CREATE INDEX loan_member_id_idx ON loan (member_id);

COMMENT ON TABLE loan IS 'A book that a member has or had at home.';
