package dev.hadron.logic.client;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A secret that never prints itself, and that is taken out of what others print. */
public final class ApiKey {

  private static final String HIDDEN = "[secret]";
  private static final int SHORTEST = 6;

  /** What looks like a key of somebody, ours or not. */
  private static final Pattern LIKELY =
      Pattern.compile("(?i)\\b(bearer\\s+|sk-|key-|x-api-key:?\\s*)[\\w.~+/=-]{8,}");

  private final String value;

  private ApiKey(String value) {
    this.value = value;
  }

  /** No key, for servers that want none. */
  public static ApiKey none() {
    return new ApiKey("");
  }

  /**
   * A key.
   *
   * @throws IllegalArgumentException when it can't be sent in a header; the message does not show
   *     it
   */
  public static ApiKey of(String value) {
    String key = value.strip();
    if (!key.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
      throw new IllegalArgumentException("the API key has characters that no key has");
    }
    if (!key.isEmpty() && key.length() < SHORTEST) {
      throw new IllegalArgumentException("the API key is too short to be one");
    }
    return new ApiKey(key);
  }

  /**
   * The key of an environment variable, or of the file that the variable with {@code _FILE} at its
   * end names; never an argument of a command, which every process may read.
   */
  public static Optional<ApiKey> find(String variable, Map<String, String> environment)
      throws IOException {
    String value = environment.get(variable);
    if (value != null && !value.isBlank()) {
      return Optional.of(of(value));
    }
    String file = environment.get(variable + "_FILE");
    return file == null || file.isBlank()
        ? Optional.empty()
        : Optional.of(of(Files.readString(Path.of(file))));
  }

  boolean isEmpty() {
    return value.isEmpty();
  }

  /** The key itself, for the one header that carries it, or is compared with it. */
  public String reveal() {
    return value;
  }

  /** Whether a text repeats the key, as it is or encoded. */
  boolean isIn(String text) {
    return !value.isEmpty()
        && (text.contains(value) || text.contains(url()) || text.contains(base64()));
  }

  /** A text in one line, without the key and without what looks like one, and not too long. */
  String clean(String text) {
    String clean = text;
    if (!value.isEmpty()) {
      clean = clean.replace(value, HIDDEN).replace(url(), HIDDEN).replace(base64(), HIDDEN);
    }
    clean = LIKELY.matcher(clean).replaceAll(HIDDEN).replaceAll("\\p{Cntrl}+", " ").strip();
    return clean.length() <= 300 ? clean : clean.substring(0, 300) + " …";
  }

  private String url() {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private String base64() {
    return Base64.getEncoder()
        .withoutPadding()
        .encodeToString(value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return HIDDEN;
  }
}
