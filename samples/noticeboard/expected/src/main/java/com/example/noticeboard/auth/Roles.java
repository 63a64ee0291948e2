package com.example.noticeboard.auth;

import java.util.Set;

/** What an account may be allowed to do. */
final class Roles {
  /** Gives roles to others. */
  static final String ADMIN = "admin";

  /** All of them. */
  static final Set<String> ALL =
      Set.of(ADMIN, "notice:read", "notice:write", "topic:read", "topic:write");

  private Roles() {}
}
