package com.example.workshop.bike;

import com.example.workshop.customer.CustomerFixture;
import com.example.workshop.testing.Db;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code ws_bike} and valid bodies for it. */
public final class BikeFixture {
  private BikeFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("ws_bike", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.putIfAbsent("frame_number", "frame-number-" + db.unique());
    row.putIfAbsent("model", "model 1");
    row.putIfAbsent("gears", 1);
    row.computeIfAbsent("customer_id", column -> CustomerFixture.insert(db).get("customer_id"));
    return row;
  }

  /** A valid {@code NewBike}, with the rows it refers to. */
  public static Map<String, Object> newBike(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("frameNumber", "frame-number-" + db.unique());
    body.put("model", "model 2");
    body.put("gears", 2);
    return body;
  }
}
