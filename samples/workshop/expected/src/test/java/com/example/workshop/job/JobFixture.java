package com.example.workshop.job;

import com.example.workshop.bike.BikeFixture;
import com.example.workshop.mechanic.MechanicFixture;
import com.example.workshop.testing.Db;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Valid rows of {@code ws_job} and valid bodies for it. */
public final class JobFixture {
  private JobFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("ws_job", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.putIfAbsent("complaint", "complaint 1");
    row.putIfAbsent("state", "waiting");
    row.putIfAbsent("promised_for", "2024-01-02");
    row.putIfAbsent("labels", "{\"labels 1\"}");
    row.putIfAbsent("parts", "[{\"name\": \"name 1\", \"quantity\": 1}]");
    row.putIfAbsent("margin", new BigDecimal("1.00"));
    row.computeIfAbsent("bike_id", column -> BikeFixture.insert(db).get("bike_id"));
    return row;
  }

  /** A valid {@code NewJob}, with the rows it refers to. */
  public static Map<String, Object> newJob(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("bikeId", BikeFixture.insert(db).get("bike_id"));
    body.put("complaint", "complaint 2");
    body.put("promisedFor", "2024-01-03");
    body.put("labels", List.of("labels 2"));
    body.put("parts", List.of(Map.of("name", "name 1", "quantity", 1)));
    body.put("mechanics", List.of(Map.of("id", MechanicFixture.insert(db).get("mechanic_id"))));
    return body;
  }

  /** A valid {@code JobChange}, with the rows it refers to. */
  public static Map<String, Object> jobChange(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("complaint", "complaint 2");
    body.put("state", "mending");
    body.put("promisedFor", "2024-01-03");
    return body;
  }
}
