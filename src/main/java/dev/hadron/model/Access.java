package dev.hadron.model;

import java.util.List;

/** Who may call an operation. */
public sealed interface Access {

  /** Anybody: the contract leaves it open, or the user said so. */
  record Open() implements Access {}

  /** Anybody, recognised when a token is sent. */
  record Optional() implements Access {}

  /** Every authenticated caller. */
  record Authenticated() implements Access {}

  /** Callers with one of these roles. */
  record Roles(List<String> roles) implements Access {
    public Roles {
      roles = List.copyOf(roles);
    }
  }
}
