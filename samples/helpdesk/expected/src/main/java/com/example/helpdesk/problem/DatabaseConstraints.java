package com.example.helpdesk.problem;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** Which properties each named constraint of the database speaks about. */
final class DatabaseConstraints {
  private static final Map<String, List<String>> PROPERTIES =
      Map.ofEntries(
          entry("account_email_key", List.of("email")),
          entry("account_pkey", List.of("id")),
          entry("label_name_key", List.of("name")),
          entry("label_pkey", List.of("id")),
          entry("reply_author_id_fkey", List.of("authorId")),
          entry("reply_pkey", List.of("id")),
          entry("reply_ticket_id_fkey", List.of("ticketId")),
          entry("ticket_channel_check", List.of("channel")),
          entry("ticket_customer_id_fkey", List.of("customerId")),
          entry("ticket_pkey", List.of("id")),
          entry("ticket_state_check", List.of("state")));

  private DatabaseConstraints() {}

  /** Names on the wire; empty for a constraint that no request can name. */
  static List<String> properties(String constraint) {
    return PROPERTIES.getOrDefault(constraint, List.of());
  }
}
