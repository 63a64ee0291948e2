package com.example.registration.problem;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** Which properties each named constraint of the database speaks about. */
final class DatabaseConstraints {
  private static final Map<String, List<String>> PROPERTIES =
      Map.ofEntries(
          entry("account_active_is_verified", List.of("status", "verifiedAt")),
          entry("account_display_name_check", List.of("displayName")),
          entry("account_email_form", List.of("email")),
          entry("account_email_key", List.of("email")),
          entry("account_failed_logins_check", List.of("failedLogins")),
          entry("account_pkey", List.of("id")),
          entry("account_role_account_id_fkey", List.of("accountId")),
          entry("account_role_pkey", List.of("accountId", "roleId")),
          entry("account_role_role_id_fkey", List.of("roleId")),
          entry("account_status_check", List.of("status")),
          entry("email_token_account_id_fkey", List.of("accountId")),
          entry("email_token_expires_later", List.of("createdAt", "expiresAt")),
          entry("email_token_pkey", List.of("id")),
          entry("email_token_purpose_check", List.of("purpose")),
          entry("email_token_token_hash_check", List.of("tokenHash")),
          entry("email_token_token_hash_key", List.of("tokenHash")),
          entry("role_name_check", List.of("name")),
          entry("role_name_key", List.of("name")),
          entry("role_pkey", List.of("id")));

  private DatabaseConstraints() {}

  /** Names on the wire; empty for a constraint that no request can name. */
  static List<String> properties(String constraint) {
    return PROPERTIES.getOrDefault(constraint, List.of());
  }
}
