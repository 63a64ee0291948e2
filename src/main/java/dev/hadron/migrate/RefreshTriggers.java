package dev.hadron.migrate;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Routine;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.Trigger;
import java.util.List;

/** What {@code ON UPDATE CURRENT_TIMESTAMP} of MySQL is in PostgreSQL: a function and triggers. */
final class RefreshTriggers {

  private RefreshTriggers() {}

  static Routine function(QualifiedName name, Column column) {
    String text =
        """
        CREATE FUNCTION %s() RETURNS trigger
          LANGUAGE plpgsql AS $$
        BEGIN
          NEW.%s := now();
          RETURN NEW;
        END
        $$"""
            .formatted(SqlIdentifier.quote(name), SqlIdentifier.quote(column.name()));
    return new Routine(name, "", "trigger", "plpgsql", text, "", column.where());
  }

  /** Only where the UPDATE leaves the column as it was, as MySQL does. */
  static Trigger trigger(Table table, Column column, String name, QualifiedName function) {
    String quoted = SqlIdentifier.quote(column.name());
    String text =
        """
        CREATE TRIGGER %s BEFORE UPDATE ON %s
          FOR EACH ROW WHEN (NEW.%s IS NOT DISTINCT FROM OLD.%s)
          EXECUTE FUNCTION %s()"""
            .formatted(
                SqlIdentifier.quote(name),
                SqlIdentifier.quote(table.name()),
                quoted,
                quoted,
                SqlIdentifier.quote(function));
    return new Trigger(
        name,
        table.name(),
        Trigger.Timing.BEFORE,
        List.of(Trigger.Event.UPDATE),
        List.of(),
        true,
        function,
        text,
        "",
        column.where());
  }
}
