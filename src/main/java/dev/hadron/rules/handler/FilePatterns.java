package dev.hadron.rules.handler;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@link FileCheck} with its patterns compiled. */
public record FilePatterns(
    List<PathGlob> files,
    List<Pattern> when,
    List<Pattern> forbiddenPaths,
    List<Pattern> required,
    List<Pattern> forbidden,
    String message,
    String hint) {

  public FilePatterns {
    files = List.copyOf(files);
    when = List.copyOf(when);
    forbiddenPaths = List.copyOf(forbiddenPaths);
    required = List.copyOf(required);
    forbidden = List.copyOf(forbidden);
  }

  /** Whether the check is about a file, by its path with {@code /} as separator and its text. */
  public boolean isAbout(SourceFile file) {
    return files.stream().anyMatch(glob -> glob.matches(file.name()))
        && when.stream().allMatch(pattern -> pattern.matcher(file.text()).find());
  }

  /** Where one file breaks the rule; nothing where the check is not about it. */
  public List<Violation> check(SourceFile file) {
    if (!isAbout(file)) {
      return List.of();
    }
    List<Violation> violations = new ArrayList<>();
    Violation whole = new Violation(message, SourceLocation.ofFile(file.name()), hint);
    boolean badPath =
        forbiddenPaths.stream().anyMatch(pattern -> pattern.matcher(file.name()).find());
    boolean lacking = required.stream().anyMatch(pattern -> !pattern.matcher(file.text()).find());
    if (badPath || lacking) {
      violations.add(whole);
    }
    for (Pattern pattern : forbidden) {
      Matcher matcher = pattern.matcher(file.text());
      while (matcher.find()) {
        violations.add(new Violation(message, file.locate(matcher.start()), hint));
      }
    }
    return violations;
  }
}
