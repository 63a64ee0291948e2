-- Who changed which row when. Triggers write it, in the transaction of the change: no statement
-- leads past them, be it of many rows, of a foreign key or of somebody else's. [data-audit-trail]
CREATE TABLE audit_trail (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    happened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    caller      text,
    operation   varchar(6) NOT NULL
                CONSTRAINT audit_trail_operation_check
                CHECK (operation IN ('INSERT', 'UPDATE', 'DELETE')),
    table_name  text NOT NULL,
    row_key     jsonb NOT NULL,
    old_values  jsonb,
    new_values  jsonb
);
COMMENT ON COLUMN audit_trail.caller IS 'Name in the token; the service where nobody asked';
COMMENT ON COLUMN audit_trail.old_values IS 'Columns that changed, as they were';
COMMENT ON COLUMN audit_trail.new_values IS 'Columns that changed, as they are since';

CREATE INDEX audit_trail_happened_at_idx ON audit_trail (happened_at);
CREATE INDEX audit_trail_row_key_idx ON audit_trail USING hash (row_key);

-- Arguments: the name of the table, the columns of its key, and those whose values are secret.
CREATE FUNCTION audit_trail_write() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    key_columns text[] := TG_ARGV[1];
    secrets     text[] := TG_ARGV[2];
    row_before  jsonb := '{}';
    row_after   jsonb := '{}';
    row_key     jsonb;
    old_values  jsonb;
    new_values  jsonb;
BEGIN
    IF TG_OP <> 'INSERT' THEN
        row_before := to_jsonb(OLD);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        row_after := to_jsonb(NEW);
    END IF;
    SELECT jsonb_object_agg(name, (row_before || row_after) -> name)
      INTO row_key
      FROM unnest(key_columns) AS name;
    SELECT jsonb_object_agg(name, CASE WHEN name = ANY (secrets) THEN '"(secret)"' ELSE row_before -> name END)
               FILTER (WHERE jsonb_exists(row_before, name)),
           jsonb_object_agg(name, CASE WHEN name = ANY (secrets) THEN '"(secret)"' ELSE row_after -> name END)
               FILTER (WHERE jsonb_exists(row_after, name))
      INTO old_values, new_values
      FROM jsonb_object_keys(row_before || row_after) AS name
     WHERE row_before -> name IS DISTINCT FROM row_after -> name;
    IF old_values IS NOT NULL OR new_values IS NOT NULL THEN
        INSERT INTO audit_trail (caller, operation, table_name, row_key, old_values, new_values)
        VALUES (nullif(current_setting('audit_trail.caller', true), ''),
                TG_OP, TG_ARGV[0], row_key, old_values, new_values);
    END IF;
    RETURN NULL;
END
$$;

-- What happened stays as it was written.
CREATE FUNCTION audit_trail_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER audit_trail_keep BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_trail
    FOR EACH STATEMENT EXECUTE FUNCTION audit_trail_keep();

CREATE TRIGGER audit_trail AFTER INSERT OR UPDATE OR DELETE ON campaign
    FOR EACH ROW EXECUTE FUNCTION audit_trail_write('campaign', '{id}', '{webhook_secret_hash}');

CREATE TRIGGER audit_trail AFTER INSERT OR UPDATE OR DELETE ON donation
    FOR EACH ROW EXECUTE FUNCTION audit_trail_write('donation', '{id}', '{}');
