package dev.hadron.output;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a path must be so that it stays inside the project's folder and can be checked out on Linux,
 * macOS and Windows alike.
 */
final class OutputPaths {

  private static final String FORBIDDEN = "<>:\"|?*\\\u007f";
  private static final Pattern DEVICE =
      Pattern.compile(
          "(con|prn|aux|nul|(com|lpt)[1-9¹²³])(\\..*)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern RESERVED_ROOT =
      Pattern.compile("\\.(git|hadron)", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_NAME = 255;

  private OutputPaths() {}

  /** One error for each path that cannot be written everywhere, in the order of the paths. */
  static List<Diagnostic> check(Collection<String> paths) {
    List<Diagnostic> errors = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    for (String path : new TreeSet<>(paths)) {
      problem(path).or(() -> collision(path, seen)).ifPresent(p -> errors.add(error(path, p)));
    }
    return errors;
  }

  private static Diagnostic error(String path, String problem) {
    return Diagnostic.error(
        "output-path", problem, SourceLocation.ofFile(path), "nothing was written");
  }

  private static Optional<String> problem(String path) {
    String[] names = path.split("/", -1);
    if (names[0].startsWith(".") && RESERVED_ROOT.matcher(names[0]).matches()) {
      return Optional.of("\"" + names[0] + "\" is not for generated files");
    }
    for (String name : names) {
      if (name.isEmpty() || name.equals(".") || name.equals("..")) {
        return Optional.of("the path is not a plain relative one");
      }
      if (hasForbidden(name) || name.endsWith(".") || name.endsWith(" ")) {
        return Optional.of("\"" + name + "\" has a character that Windows refuses there");
      }
      if (isShort(name) && DEVICE.matcher(name).matches()) {
        return Optional.of("\"" + name + "\" is the name of a device on Windows");
      }
      if (isLong(name)) {
        return Optional.of("a name in the path has more than " + LONGEST_NAME + " bytes");
      }
    }
    return Optional.empty();
  }

  private static boolean hasForbidden(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || FORBIDDEN.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** A character has at most three bytes, so that short names need not be encoded. */
  private static boolean isLong(String name) {
    return 3 * name.length() > LONGEST_NAME
        && name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME;
  }

  /** Whether the name before the first dot is as long as that of a device. */
  private static boolean isShort(String name) {
    int dot = name.indexOf('.');
    int length = dot < 0 ? name.length() : dot;
    return length == 3 || length == 4;
  }

  /**
   * Whether a path and one before it are the same where case does not count, or one is the folder
   * of the other.
   *
   * @param seen path by its folded form; folders end with a slash
   */
  private static Optional<String> collision(String path, Map<String, String> seen) {
    String folded = path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    String other = seen.getOrDefault(folded + "/", seen.get(folded));
    for (int i = folded.indexOf('/'); i >= 0; i = folded.indexOf('/', i + 1)) {
      other = other == null ? seen.get(folded.substring(0, i)) : other;
      seen.putIfAbsent(folded.substring(0, i + 1), path);
    }
    seen.putIfAbsent(folded, path);
    return Optional.ofNullable(other)
        .map(found -> "the path collides with " + found + " where case does not count");
  }
}
