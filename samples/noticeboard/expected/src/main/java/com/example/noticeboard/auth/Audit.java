package com.example.noticeboard.auth;

import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What happened to accounts, a line each: by key, with no address, password or token in it. */
final class Audit {
  private static final Logger LOG = Logger.getLogger(Audit.class);

  private Audit() {}

  /** What is worth a line. */
  enum Event {
    REGISTERED,
    CONFIRMED,
    LOGGED_IN,
    LOG_IN_FAILED,
    LOCKED,
    LOGGED_OUT,
    REFRESH_TOKEN_REUSED,
    RESET_ASKED,
    PASSWORD_RESET,
    PASSWORD_CHANGED,
    ROLES_CHANGED
  }

  static void record(Event event, UUID account) {
    LOG.infof("account %s: %s", account, name(event));
  }

  /** Somebody tried who has no account, or none that may be tried. */
  static void refused() {
    LOG.infof("no account: %s", name(Event.LOG_IN_FAILED));
  }

  private static String name(Event event) {
    return event.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
