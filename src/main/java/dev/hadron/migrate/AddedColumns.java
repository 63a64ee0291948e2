package dev.hadron.migrate;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Table;
import java.util.ArrayList;
import java.util.List;

/** The statements that add to the tables of one catalog the columns that another has. */
public final class AddedColumns {

  private AddedColumns() {}

  /** One statement for each column, without semicolons. */
  public static List<String> statements(Catalog before, Catalog after, DdlStyle style) {
    List<String> statements = new ArrayList<>();
    for (Table table : after.tables()) {
      for (Column column : table.columns()) {
        boolean isNew =
            before.table(table.name()).flatMap(each -> each.column(column.name())).isEmpty();
        if (isNew) {
          String byDefault = column.defaultExpression().map(each -> " DEFAULT " + each).orElse("");
          statements.add(
              "ALTER TABLE "
                  + style.quote(table.name())
                  + " ADD COLUMN "
                  + style.quote(column.name())
                  + " "
                  + style.type(column.type())
                  + byDefault
                  + (column.nullable() ? "" : " NOT NULL"));
        }
      }
    }
    return statements;
  }
}
