package com.example.noticeboard.auth;

import java.util.Set;
import java.util.UUID;

/** An account as others see it. */
public record AuthAccount(UUID id, String email, Set<String> roles) {
  static AuthAccount of(AuthAccountEntity account) {
    return new AuthAccount(account.id, account.email, Set.copyOf(account.roles));
  }
}
