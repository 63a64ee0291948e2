package com.example.helpdesk.ticket;

import com.example.helpdesk.account.AccountFixture;
import com.example.helpdesk.testing.Db;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code ticket} and valid bodies for it. */
public final class TicketFixture {
  private TicketFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("ticket", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.putIfAbsent("subject", "subject 1");
    row.putIfAbsent("text", "text 1");
    row.putIfAbsent("state", "open");
    row.putIfAbsent("due_on", "2024-01-02");
    row.putIfAbsent("channel", "web");
    row.putIfAbsent("created_at", "2024-01-02T10:00:00Z");
    row.computeIfAbsent("customer_id", column -> AccountFixture.insert(db).get("id"));
    return row;
  }

  /** A valid {@code NewTicket}, with the rows it refers to. */
  public static Map<String, Object> newTicket(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("subject", "subject 2");
    body.put("text", "text 2");
    body.put("dueOn", "2024-01-03");
    body.put("channel", "phone");
    return body;
  }

  /** A valid {@code TicketPatch}, with the rows it refers to. */
  public static Map<String, Object> ticketPatch(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("subject", "subject 2");
    body.put("state", "waiting");
    body.put("dueOn", "2024-01-03");
    return body;
  }

  /** A valid {@code TicketChange}, with the rows it refers to. */
  public static Map<String, Object> ticketChange(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("dueOn", "2024-01-03");
    return body;
  }
}
