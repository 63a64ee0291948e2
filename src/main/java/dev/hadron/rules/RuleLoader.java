package dev.hadron.rules;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the pages of rules: those that are packed with this program, and a team's own folder. */
final class RuleLoader {

  private static final String ROOT = "/agents/";
  private static final String GUIDE = "backend-developer.md";

  /** A rule's line in the guide: the link to its page, what it looks at, whether it decides. */
  private static final Pattern LINE =
      Pattern.compile(
          "\\]\\((?<page>rules/[a-z-]+/[a-z0-9-]+\\.md)\\) · (?<subject>[a-z]+)"
              + "(?<decides> · decides)?\n");

  private RuleLoader() {}

  /**
   * The rules of the packed guide that look at one of the subjects or decide something, in the
   * guide's order; no other page is opened.
   */
  static List<Rule> shipped(Set<Subject> subjects) {
    List<Diagnostic> problems = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    Matcher line = LINE.matcher(resource(GUIDE));
    while (line.find()) {
      Optional<Subject> subject = Subject.of(line.group("subject"));
      if (line.group("decides") != null || subject.filter(subjects::contains).isPresent()) {
        String page = line.group("page");
        RuleReader.read(new SourceFile(page, resource(page)), problems).ifPresent(rules::add);
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.get(0).format());
    }
    return rules;
  }

  /**
   * The rules of a folder, {@code **}{@code /<topic>/<id>.md}, sorted by path; names in messages
   * are relative to the folder's parent.
   *
   * @param problems receives what is wrong with the pages
   * @throws UncheckedIOException when the folder can't be read
   */
  static List<Rule> fromFolder(Path folder, List<Diagnostic> problems) {
    List<Rule> rules = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      TreeSet<Path> pages = new TreeSet<>(paths.filter(RuleLoader::isPage).toList());
      for (Path page : pages) {
        String name = folder.getFileName() + "/" + folder.relativize(page);
        SourceFile file = new SourceFile(name.replace('\\', '/'), Files.readString(page));
        RuleReader.read(file, problems)
            .filter(rule -> compiles(rule, problems))
            .ifPresent(rules::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rules;
  }

  private static boolean compiles(Rule rule, List<Diagnostic> problems) {
    if (rule.check() instanceof Rule.Declared declared) {
      try {
        declared.files().compile();
      } catch (IllegalArgumentException e) {
        String message = e.getMessage().lines().findFirst().orElse("a pattern is none");
        problems.add(Diagnostic.error(RuleReader.PROBLEM, message, rule.where(), ""));
        return false;
      }
    }
    return true;
  }

  private static boolean isPage(Path path) {
    return path.toString().endsWith(".md")
        && !path.getFileName().toString().equals("README.md")
        && Files.isRegularFile(path);
  }

  private static String resource(String path) {
    try (InputStream in = RuleLoader.class.getResourceAsStream(ROOT + path)) {
      if (in == null) {
        throw new IllegalStateException(ROOT + path + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
