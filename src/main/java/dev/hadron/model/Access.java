package dev.hadron.model;

import java.util.List;

/** Who may call an operation. */
public sealed interface Access {

  /** Roles with which a caller is let in. */
  default List<String> roles() {
    return List.of();
  }

  /** Whether nobody is let in without a token. */
  default boolean needsToken() {
    return this instanceof Authenticated || needsRoles();
  }

  /** Whether a token alone is not enough. */
  default boolean needsRoles() {
    return !roles().isEmpty();
  }

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

  /** Callers with every role of one of these sets. */
  record RoleSets(List<List<String>> alternatives) implements Access {
    public RoleSets {
      alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    @Override
    public List<String> roles() {
      return alternatives.get(0);
    }
  }
}
