package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.model.Coordinates;
import dev.hadron.read.openapi.LogicReader;
import dev.hadron.read.sql.LogicComments;
import dev.hadron.read.sql.SqlReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Schemas as text, read and mapped. */
public final class Schemas {

  private static final Coordinates COORDINATES =
      new Coordinates("com.example", "shop", "1.0.0", "com.example.shop", "Shop");

  private Schemas() {}

  public static Mapped map(String schema) {
    return new CatalogMapper(read(schema), COORDINATES, false).map();
  }

  /**
   * With what its comments say of logic.
   *
   * @param meanings what the user says that columns mean
   */
  static Mapped mapWithLogic(String schema, Map<String, String> meanings) {
    LogicReader logic = new LogicReader();
    LogicComments.in(new SourceFile("schema.sql", schema), Dialect.POSTGRESQL)
        .forEach(found -> logic.comment(found.address(), found.says(), found.where()));
    if (!logic.diagnostics().isEmpty()) {
      throw new IllegalArgumentException(logic.diagnostics().toString());
    }
    return new CatalogMapper(
            read(schema),
            COORDINATES,
            false,
            Meanings.of(meanings),
            Optional.empty(),
            logic.given())
        .map();
  }

  static Catalog read(String schema) {
    return new SqlReader().read(List.of(new SourceFile("schema.sql", schema))).catalog();
  }
}
