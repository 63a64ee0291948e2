package com.example.workshop.mechanic;

import com.example.workshop.testing.Db;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code ws_mechanic} and valid bodies for it. */
public final class MechanicFixture {
  private MechanicFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("ws_mechanic", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.putIfAbsent("name", "name 1");
    row.putIfAbsent("payroll_no", db.unique(12));
    return row;
  }
}
