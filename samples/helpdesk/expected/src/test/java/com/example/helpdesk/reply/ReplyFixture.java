package com.example.helpdesk.reply;

import com.example.helpdesk.account.AccountFixture;
import com.example.helpdesk.testing.Db;
import com.example.helpdesk.ticket.TicketFixture;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code reply} and valid bodies for it. */
public final class ReplyFixture {
  private ReplyFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("reply", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.putIfAbsent("text", "text 1");
    row.putIfAbsent("created_at", "2024-01-02T10:00:00Z");
    row.computeIfAbsent("author_id", column -> AccountFixture.insert(db).get("id"));
    row.computeIfAbsent("ticket_id", column -> TicketFixture.insert(db).get("id"));
    return row;
  }

  /** A valid {@code NewReply}, with the rows it refers to. */
  public static Map<String, Object> newReply(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("text", "text 2");
    return body;
  }

  /** A valid {@code ReplyCreation}, with the rows it refers to. */
  public static Map<String, Object> replyCreation(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("text", "text 2");
    return body;
  }
}
