CREATE TABLE role (
    id          integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name        varchar(40) NOT NULL UNIQUE CHECK (name ~ '^[a-z][a-z-]*$'),
    description varchar(200)
);

COMMENT ON TABLE role IS 'What a person may do, under one name.';

CREATE TABLE account (
    id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    email          varchar(254) NOT NULL
                   CONSTRAINT account_email_form CHECK (email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$'),
    display_name   varchar(80) NOT NULL CHECK (char_length(display_name) >= 2),
    password_hash  varchar(100) NOT NULL,
    status         varchar(20) NOT NULL DEFAULT 'pending'
                   CHECK (status IN ('pending', 'active', 'locked', 'closed')),
    failed_logins  smallint NOT NULL DEFAULT 0 CHECK (failed_logins BETWEEN 0 AND 100),
    locale         varchar(10) NOT NULL DEFAULT 'en',
    verified_at    timestamptz,
    created_at     timestamptz NOT NULL DEFAULT now(),
    created_by     varchar(80),
    updated_at     timestamptz NOT NULL DEFAULT now(),
    updated_by     varchar(80),
    CONSTRAINT account_email_key UNIQUE (email),
    CONSTRAINT account_active_is_verified CHECK (status <> 'active' OR verified_at IS NOT NULL)
);

COMMENT ON TABLE account IS 'A person who can sign in.';
COMMENT ON COLUMN account.email IS 'Where the account is confirmed and reset.';
COMMENT ON COLUMN account.password_hash IS 'bcrypt; the password itself is never stored.';
COMMENT ON COLUMN account.verified_at IS 'When the address was proven; empty until then.';
CREATE INDEX account_status_idx ON account (status);

CREATE TABLE account_role (
    account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    role_id    integer NOT NULL REFERENCES role (id),
    granted_at timestamptz NOT NULL DEFAULT now(),
    granted_by varchar(80),
    PRIMARY KEY (account_id, role_id)
);

COMMENT ON TABLE account_role IS 'A role that was given to an account.';

CREATE TABLE email_token (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    purpose    varchar(20) NOT NULL CHECK (purpose IN ('verify-email', 'reset-password')),
    token_hash char(64) NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,
    CONSTRAINT email_token_expires_later CHECK (expires_at > created_at)
);

COMMENT ON TABLE email_token IS 'A link that was mailed once and works once.';
COMMENT ON COLUMN email_token.token_hash IS 'SHA-256 of what the mail contains, in hexadecimal.';
CREATE INDEX email_token_account_id_idx ON email_token (account_id);

-- Keeps updated_at true whoever writes.
CREATE FUNCTION touch_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.updated_at := now();
    RETURN NEW;
END;
$$;

CREATE TRIGGER account_touch BEFORE UPDATE ON account
    FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
