package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.model.Coordinates;
import dev.hadron.read.sql.SqlReader;
import java.util.List;

/** Schemas as text, read and mapped. */
public final class Schemas {

  private static final Coordinates COORDINATES =
      new Coordinates("com.example", "shop", "1.0.0", "com.example.shop", "Shop");

  private Schemas() {}

  public static Mapped map(String schema) {
    return new CatalogMapper(read(schema), COORDINATES, false).map();
  }

  static Catalog read(String schema) {
    return new SqlReader().read(List.of(new SourceFile("schema.sql", schema))).catalog();
  }
}
