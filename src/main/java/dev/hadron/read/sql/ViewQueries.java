package dev.hadron.read.sql;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.View;
import dev.hadron.diagnostic.SourceFile;
import java.util.List;

/** Reads the queries of views whose columns a server has told. */
public final class ViewQueries {

  private ViewQueries() {}

  /** The same catalog with what the queries of its views say, in the server's own words. */
  public static Catalog read(Catalog catalog) {
    SchemaDraft schema = SchemaDraft.of(catalog);
    return catalog.withViews(catalog.views().stream().map(view -> read(view, schema)).toList());
  }

  private static View read(View view, SchemaDraft schema) {
    SourceFile text = new SourceFile(view.where().file(), view.query());
    QueryReading reading =
        new QueryReader(new Tokens(text, 0, view.query().length()), schema).read();
    List<String> names = view.columns().stream().map(Column::name).toList();
    boolean same = reading.columns().filter(columns -> columns.size() != names.size()).isEmpty();
    return same ? view.withStructure(reading.named(names).structure()) : view;
  }
}
