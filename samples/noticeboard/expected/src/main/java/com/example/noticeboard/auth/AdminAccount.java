package com.example.noticeboard.auth;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * The account that may do everything, where the configuration names one; there is none otherwise.
 */
@ApplicationScoped
public class AdminAccount {
  private final AuthAccountService accounts;
  private final Passwords passwords;
  private final AuthSettings settings;

  public AdminAccount(AuthAccountService accounts, Passwords passwords, AuthSettings settings) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.settings = settings;
  }

  void begin(@Observes StartupEvent started) {
    ensure(settings.adminEmail(), settings.adminPassword());
  }

  void ensure(Optional<String> email, Optional<String> password) {
    if (email.isPresent() && password.isPresent()) {
      accounts.ensureAdmin(email.get(), passwords.hash(password.get()));
    }
  }
}
