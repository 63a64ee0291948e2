package com.example.noticeboard.auth;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Optional;

/**
 * The account that may do everything, where the configuration names one; there is none otherwise.
 */
@ApplicationScoped
public class AdminAccount {
  private final AuthAccountService accounts;
  private final Passwords passwords;
  private final AuthSettings settings;
  private final Validator validator;

  public AdminAccount(
      AuthAccountService accounts,
      Passwords passwords,
      AuthSettings settings,
      Validator validator) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.settings = settings;
    this.validator = validator;
  }

  void begin(@Observes StartupEvent started) {
    ensure(settings.adminEmail(), settings.adminPassword());
  }

  void ensure(Optional<String> email, Optional<String> password) {
    if (email.isPresent() && password.isPresent()) {
      require(new Registration(email.get(), password.get()));
      accounts.ensureAdmin(email.get(), passwords.hash(password.get()));
    }
  }

  /**
   * Who may do everything needs no less than who registers; what was given stays out of the log.
   */
  private void require(Registration registration) {
    for (ConstraintViolation<Registration> wrong : validator.validate(registration)) {
      throw new IllegalStateException(
          "There is no account for the administrator, whose %s in the configuration is refused: %s"
              .formatted(wrong.getPropertyPath(), wrong.getMessage()));
    }
  }
}
