-- Donations to campaigns: money that nobody wants to give twice.

CREATE TABLE campaign (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    title               varchar(80) NOT NULL UNIQUE,
    goal                numeric(12, 2) NOT NULL CHECK (goal > 0),
    webhook_secret_hash varchar(64)
);
COMMENT ON TABLE campaign IS 'What money is collected for.';
COMMENT ON COLUMN campaign.goal IS 'In euros.';

CREATE TABLE donation (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    campaign_id bigint NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
    donor       varchar(120) NOT NULL,
    amount      numeric(10, 2) NOT NULL CHECK (amount > 0),
    given_at    timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX donation_campaign_id_idx ON donation (campaign_id);
COMMENT ON TABLE donation IS 'What somebody gave.';
COMMENT ON COLUMN donation.amount IS 'In euros.';
