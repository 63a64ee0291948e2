package com.example.parcels.parcel;

import com.example.parcels.testing.Db;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code parcel} and valid bodies for it. */
public final class ParcelFixture {
  private ParcelFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("parcel", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.putIfAbsent("number", "AA" + db.unique(9, "0123456789") + "AA");
    row.putIfAbsent("recipient", "recipient 1");
    row.putIfAbsent("weight", new BigDecimal("1.000"));
    row.putIfAbsent("handed_in", "2024-01-02T10:00:00Z");
    return row;
  }

  /** A body that creates a row, with the parents it needs. */
  public static Map<String, Object> create(Db db) {
    Map<String, Object> body = update(db);
    body.put("number", "AA" + db.unique(9, "0123456789") + "AA");
    return body;
  }

  /** A body that replaces all that can be changed. */
  public static Map<String, Object> update(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("recipient", "recipient 2");
    body.put("weight", new BigDecimal("2.000"));
    body.put("handedIn", "2024-01-03T10:00:00Z");
    return body;
  }
}
