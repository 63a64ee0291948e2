package dev.hadron.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A setting of the database session that a default or a trigger takes a value from, such as {@code
 * current_setting('app.user', true)}: whoever opens the session says it.
 */
public record SessionSetting(String name) {

  private static final Pattern TAKEN =
      Pattern.compile(
          "(?is)\\(*(?:pg_catalog\\.)?current_setting\\(\\s*'(\\w+(?:\\.\\w+)+)'(?:::text)?"
              + "\\s*(?:,\\s*true\\s*)?\\)(?:::[a-z ]+(?:\\(\\d+\\))?)?\\)*");

  private static final Set<String> NAMES_OF_CALLERS =
      Set.of("user", "username", "user_name", "current_user", "currentuser", "sub", "login");

  /** What the expression is taken from, where it is a setting and nothing else. */
  public static Optional<SessionSetting> of(String expression) {
    Matcher taken = TAKEN.matcher(expression.strip());
    return taken.matches() ? Optional.of(new SessionSetting(taken.group(1))) : Optional.empty();
  }

  /** The one that says the name of the caller, which a text column takes. */
  public static Optional<SessionSetting> ofCaller(Attribute attribute) {
    return attribute
        .column()
        .defaultExpression()
        .filter(expression -> attribute.type().is(BasicType.STRING))
        .flatMap(SessionSetting::of)
        .filter(SessionSetting::isCaller);
  }

  /** Whether it says who the caller is, by its name. */
  public boolean isCaller() {
    String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return NAMES_OF_CALLERS.contains(last);
  }
}
