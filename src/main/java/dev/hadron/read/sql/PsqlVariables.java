package dev.hadron.read.sql;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Variables of psql, {@code :name} with its {@code \set}, and the branches of {@code \if} that it
 * takes. As psql does, one that nothing sets stays as it is: it may be a slice of an array.
 */
final class PsqlVariables {

  private static final Pattern COMMAND =
      Pattern.compile("\\\\(set|unset|if|elif|else|endif)\\b[ \\t]*([^\\r\\n]*)");
  private static final Pattern VARIABLE =
      Pattern.compile(":(?:(\\w+)|'(\\w+)'|\"(\\w+)\"|\\{\\?(\\w+)\\})");
  private static final Pattern PART = Pattern.compile("'((?:[^'\\\\]++|''|\\\\.)*+)'|([^\\s']+)");
  private static final Pattern ESCAPE =
      Pattern.compile("''|\\\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{1,2})|(.))");
  private static final Pattern BRANCH = Pattern.compile("(?m)^[ \\t]*\\\\if\\b");
  private static final Pattern SETTING = Pattern.compile("(?m)^[ \\t]*\\\\set[ \\t]+(\\w+)");

  /**
   * What of an {@code \if} is read now, and whether one of its branches has been.
   *
   * @param from where the branch starts
   * @param loss what is told where statements are in it; empty where it is read, or told already
   */
  private record Branch(
      boolean outer, boolean read, boolean taken, int from, Optional<LedgerEntry> loss) {}

  private final List<LedgerEntry> ledger;
  private final Map<String, String> values = new HashMap<>();
  private final Deque<Branch> branches = new ArrayDeque<>();

  private PsqlVariables(List<LedgerEntry> ledger) {
    this.ledger = ledger;
  }

  /** The files with values in the place of variables, and without the branches not taken. */
  static List<SourceFile> fill(List<SourceFile> files, List<LedgerEntry> ledger) {
    PsqlVariables variables = new PsqlVariables(ledger);
    return isProgram(files)
        ? files.stream().map(variables::fill).toList()
        : files;
  }

  /** Most scripts that set something set the client; one file may set what another one uses. */
  private static boolean isProgram(List<SourceFile> files) {
    if (files.stream().anyMatch(file -> BRANCH.matcher(file.text()).find())) {
      return true;
    }
    String names =
        files.stream()
            .flatMap(file -> SETTING.matcher(file.text()).results())
            .map(found -> found.group(1))
            .distinct()
            .collect(Collectors.joining("|", "(?:", ")"));
    Pattern use =
        Pattern.compile("(?<!:):(?:" + names + "\\b|'" + names + "'|\"" + names + "\")");
    return !names.equals("(?:)")
        && files.stream().anyMatch(file -> use.matcher(file.text()).find());
  }

  private SourceFile fill(SourceFile file) {
    String text = file.text();
    StringBuilder filled = new StringBuilder();
    TreeMap<Integer, SourceLocation> places = new TreeMap<>();
    Map<Integer, Integer> data = SqlSplitter.copyData(file);
    Matcher command = COMMAND.matcher(text);
    Matcher variable = VARIABLE.matcher(text);
    int copied = 0;
    int at = 0;
    while (at < text.length()) {
      if (data.containsKey(at)) {
        at = data.get(at);
        continue;
      }
      boolean read = isRead();
      boolean given = text.charAt(at) == '\\' && isLineStart(text, at);
      if (given && command.region(at, text.length()).lookingAt()) {
        boolean branch = run(command, file, at);
        if (read && branch) {
          Placeholders.copy(file, copied, at, filled, places);
        }
        copied = branch || !read ? command.end() : copied;
        at = command.end();
        continue;
      }
      String value =
          read && text.charAt(at) == ':' && variable.region(at, text.length()).lookingAt()
              ? value(variable)
              : null;
      if (value != null) {
        Placeholders.copy(file, copied, at, filled, places);
        places.put(filled.length(), file.locate(at));
        filled.append(value);
        copied = variable.end();
        at = copied;
      } else {
        at = behind(text, at);
      }
    }
    if (isRead()) {
      Placeholders.copy(file, copied, text.length(), filled, places);
    }
    // As to psql, no branch goes on in another file.
    while (!branches.isEmpty()) {
      close(file, text.length());
    }
    return SourceFile.derived(file.name(), filled.toString(), places);
  }

  /** Behind what starts here: a cast, a comment, a text, or one character. */
  private static int behind(String text, int at) {
    if (text.startsWith("::", at)) {
      return at + 2;
    }
    int skipped = SqlScan.skip(text, at, text.length());
    return skipped == SqlScan.UNTERMINATED ? text.length() : Math.max(skipped, at + 1);
  }

  private static boolean isLineStart(String text, int at) {
    int i = at - 1;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n';
  }

  private boolean isRead() {
    return branches.isEmpty() || branches.peek().read();
  }

  /** Whether the line is one of branches, which is no statement's business. */
  private boolean run(Matcher command, SourceFile file, int at) {
    String rest = command.group(2).strip();
    switch (command.group(1)) {
      case "set" -> {
        if (isRead()) {
          set(rest);
        }
        return false;
      }
      case "unset" -> {
        if (isRead()) {
          values.remove(rest);
        }
        return false;
      }
      case "if" -> {
        branches.push(branch(command, file.locate(at), isRead(), false));
      }
      case "endif" -> close(file, at);
      default ->
          close(file, at)
              .map(each -> branch(command, file.locate(at), each.outer(), each.taken()))
              .ifPresent(branches::push);
    }
    return true;
  }

  private Branch branch(Matcher command, SourceLocation where, boolean outer, boolean taken) {
    String condition = command.group(2).strip();
    Optional<Boolean> truth =
        command.group(1).equals("else") ? Optional.of(true) : truth(condition);
    boolean open = outer && !taken;
    boolean read = open && truth.orElse(false);
    String construct = ("\\" + command.group(1) + " " + condition).strip();
    Optional<LedgerEntry> loss = Optional.empty();
    if (open && truth.isEmpty()) {
      ledger.add(
          new LedgerEntry(
              "psql-condition-unknown",
              construct,
              "its branch is not read: nothing in the script says whether it holds",
              where));
    } else if (outer && !read) {
      String reason = taken ? "a branch before it is" : "its condition does not hold";
      loss =
          Optional.of(
              new LedgerEntry(
                  "psql-branch-not-read", construct, "its branch is not read: " + reason, where));
    }
    return new Branch(outer, read, taken || read, command.end(), loss);
  }

  /** The end of the branch that is open, with a word on what was in it and has not been read. */
  private Optional<Branch> close(SourceFile file, int at) {
    Optional<Branch> closed = Optional.ofNullable(branches.poll());
    closed
        .filter(branch -> branch.loss().isPresent() && hasStatements(file, branch.from(), at))
        .flatMap(Branch::loss)
        .ifPresent(ledger::add);
    return closed;
  }

  private static boolean hasStatements(SourceFile file, int from, int end) {
    return SqlSplitter.split(file, from, end, new ArrayList<>()).stream()
        .anyMatch(each -> each.kind() != StatementKind.PSQL_META);
  }

  /** Parts of a value stand side by side; what a shell would say is not known. */
  private void set(String rest) {
    Matcher part = PART.matcher(rest);
    if (!part.find() || rest.contains("`")) {
      return;
    }
    String name = part.group();
    StringBuilder value = new StringBuilder();
    while (part.find()) {
      value.append(part.group(1) == null ? filled(part.group(2)) : unescaped(part.group(1)));
    }
    values.put(name, value.toString());
  }

  /** What psql reads between single quotes. */
  private static String unescaped(String quoted) {
    return ESCAPE
        .matcher(quoted)
        .replaceAll(
            found -> {
              String said = found.group();
              if (found.group(1) != null) {
                said = Character.toString(Integer.parseInt(found.group(1), 8));
              } else if (found.group(2) != null) {
                said = Character.toString(Integer.parseInt(found.group(2), 16));
              } else if (found.group(3) != null) {
                int letter = "ntbrf".indexOf(found.group(3));
                said = letter < 0 ? found.group(3) : "\n\t\b\r\f".substring(letter, letter + 1);
              } else {
                said = "'";
              }
              return Matcher.quoteReplacement(said);
            });
  }

  private String filled(String text) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            found -> {
              String value = value(found);
              return Matcher.quoteReplacement(value == null ? found.group() : value);
            });
  }

  /** Whether a condition holds; empty where nothing says. */
  private Optional<Boolean> truth(String condition) {
    String value = filled(condition).toLowerCase(Locale.ROOT);
    boolean yes = value.equals("1") || value.equals("on") || isStart(value, "true", "yes");
    boolean no = value.equals("0") || value.equals("off") || isStart(value, "false", "no");
    return yes || no ? Optional.of(yes) : Optional.empty();
  }

  private static boolean isStart(String value, String... words) {
    for (String word : words) {
      if (!value.isEmpty() && word.startsWith(value)) {
        return true;
      }
    }
    return false;
  }

  /** What psql puts in its place; null where nothing sets it. */
  private String value(MatchResult found) {
    if (found.group(4) != null) {
      return values.containsKey(found.group(4)) ? "TRUE" : "FALSE";
    }
    for (int kind = 1; kind <= 3; kind++) {
      String value = found.group(kind) == null ? null : values.get(found.group(kind));
      if (value != null) {
        return switch (kind) {
          case 2 -> "'" + value.replace("'", "''") + "'";
          case 3 -> '"' + value.replace("\"", "\"\"") + '"';
          default -> value;
        };
      }
    }
    return null;
  }
}
