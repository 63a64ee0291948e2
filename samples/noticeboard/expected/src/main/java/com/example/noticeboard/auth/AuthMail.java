package com.example.noticeboard.auth;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Mails to people with accounts. Nobody waits for them, so that no answer takes longer where there
 * is one to write to. Tokens stand behind a #, which browsers send to no server; where no page is
 * known, they stand alone.
 */
@ApplicationScoped
public class AuthMail {
  private static final Logger LOG = Logger.getLogger(AuthMail.class);
  private static final String SERVICE = "Noticeboard";

  private final ReactiveMailer mailer;
  private final AuthSettings settings;

  public AuthMail(ReactiveMailer mailer, AuthSettings settings) {
    this.mailer = mailer;
    this.settings = settings;
  }

  void confirm(Letter letter) {
    send(
        letter.address(),
        "Confirm your address",
        "Somebody, probably you, wants an account of %s. Confirm it with the password:"
            .formatted(SERVICE),
        page("confirm", letter));
  }

  void exists(String address) {
    send(
        address,
        "You have an account",
        "Somebody, probably you, wanted an account of %s. You have one already:".formatted(SERVICE),
        "log in, or set another password if you have forgotten yours.");
  }

  void reset(Letter letter) {
    send(
        letter.address(),
        "Set another password",
        "Somebody, probably you, wants another password for %s. Set it here:".formatted(SERVICE),
        page("reset", letter));
  }

  void changed(String address) {
    send(
        address,
        "Your password was changed",
        "Your password for %s is another one now.".formatted(SERVICE),
        "If it was not you who did this, set another one at once.");
  }

  private String page(String name, Letter letter) {
    return settings
        .pages()
        .map(base -> "%s/%s#token=%s".formatted(base, name, letter.token()))
        .orElse(letter.token());
  }

  private void send(String address, String subject, String... lines) {
    mailer
        .send(Mail.withText(address, subject, String.join("\n\n", lines) + "\n"))
        .subscribe()
        .with(sent -> LOG.debug("A mail was sent"), e -> LOG.error("A mail was not sent", e));
  }
}
