-- Accounts of those who sign in; of passwords and tokens there are hashes alone.
-- [security-local-accounts]
CREATE TABLE auth_account (
    id            uuid PRIMARY KEY,
    email         varchar(254) NOT NULL,
    password_hash varchar(100) NOT NULL,
    confirmed_at  timestamptz,
    failed_logins integer NOT NULL DEFAULT 0,
    locked_until  timestamptz,
    created_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT auth_account_email_key UNIQUE (email)
);

CREATE TABLE auth_account_role (
    account_id uuid NOT NULL REFERENCES auth_account (id) ON DELETE CASCADE,
    role       varchar(200) NOT NULL,
    PRIMARY KEY (account_id, role)
);

-- What begins with a log-in and ends with a log-out.
CREATE TABLE auth_session (
    id         uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES auth_account (id) ON DELETE CASCADE,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
);
CREATE INDEX auth_session_account_id_idx ON auth_session (account_id);
CREATE INDEX auth_session_expires_at_idx ON auth_session (expires_at);

-- One after the other; a used one that comes again gives a theft away.
CREATE TABLE auth_refresh_token (
    token_hash varchar(64) PRIMARY KEY,
    session_id uuid NOT NULL REFERENCES auth_session (id) ON DELETE CASCADE,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);
CREATE INDEX auth_refresh_token_session_id_idx ON auth_refresh_token (session_id);
CREATE INDEX auth_refresh_token_expires_at_idx ON auth_refresh_token (expires_at);

-- What a mail contains; gone once it was used.
CREATE TABLE auth_mail_token (
    token_hash varchar(64) PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES auth_account (id) ON DELETE CASCADE,
    purpose    varchar(20) NOT NULL
               CONSTRAINT auth_mail_token_purpose_check
               CHECK (purpose IN ('CONFIRMATION', 'RESET')),
    expires_at timestamptz NOT NULL
);
CREATE INDEX auth_mail_token_account_id_idx ON auth_mail_token (account_id);
CREATE INDEX auth_mail_token_expires_at_idx ON auth_mail_token (expires_at);
