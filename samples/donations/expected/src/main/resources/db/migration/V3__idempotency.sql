-- What requests with an Idempotency-Key were answered, until it expires.
-- [http-idempotency-key]
CREATE TABLE idempotency_key (
    id          varchar(64) PRIMARY KEY,
    fingerprint varchar(64) NOT NULL,
    status      integer NOT NULL,
    headers     text NOT NULL,
    body        text,
    expires_at  timestamptz NOT NULL
);
COMMENT ON COLUMN idempotency_key.id IS 'Hash of the caller, the address and the key';
COMMENT ON COLUMN idempotency_key.fingerprint IS 'Hash of the body that was sent';

CREATE INDEX idempotency_key_expires_at_idx ON idempotency_key (expires_at);
