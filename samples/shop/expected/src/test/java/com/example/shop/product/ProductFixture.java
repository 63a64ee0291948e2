package com.example.shop.product;

import com.example.shop.testing.Db;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Valid rows of {@code product} and valid bodies for it. */
public final class ProductFixture {
  private ProductFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("product", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.putIfAbsent("sku", "sku-" + db.unique());
    row.putIfAbsent("name", "name 1");
    row.putIfAbsent("description", "description 1");
    row.putIfAbsent("price", new BigDecimal("1.00"));
    row.putIfAbsent("weight_kg", 1.0);
    row.putIfAbsent("tags", "{\"tags 1\"}");
    row.putIfAbsent("attributes", "{\"key\": \"attributes 1\"}");
    row.putIfAbsent("active", true);
    return row;
  }

  /** A body that creates a row, with the parents it needs. */
  public static Map<String, Object> create(Db db) {
    return update(db);
  }

  /** A body that replaces all that can be changed. */
  public static Map<String, Object> update(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("sku", "sku-" + db.unique());
    body.put("name", "name 2");
    body.put("description", "description 2");
    body.put("price", new BigDecimal("2.00"));
    body.put("weightKg", 2.0);
    body.put("tags", List.of("tags 2"));
    body.put("attributes", Map.of("key", "value"));
    body.put("active", false);
    return body;
  }
}
