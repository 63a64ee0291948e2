package dev.hadron.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What views read that neither the schema nor the server brings, but an extension of another origin:
 * names in the schema that the extension is put into.
 */
public final class BorrowedNames {

  private static final String WORD = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";

  private static final Pattern QUALIFIED =
      Pattern.compile(
          "'(?:[^']|'')*'|(?<schema>" + WORD + ")\\.(?<name>" + WORD + ")(?<call>\\s*\\()?");

  private final Map<QualifiedName, List<Borrowed>> byView = new LinkedHashMap<>();

  /**
   * A table, view or function of an extension, or a view that is borrowed itself.
   *
   * @param function whether it is called
   */
  public record Borrowed(QualifiedName name, boolean function) {}

  public BorrowedNames(Catalog catalog) {
    Set<String> schemas =
        catalog.extensions().stream()
            .filter(extension -> !extension.comesWithServer())
            .map(Extension::schema)
            .filter(schema -> !schema.isEmpty() && !schema.equals(QualifiedName.PUBLIC))
            .collect(Collectors.toSet());
    if (!schemas.isEmpty()) {
      Set<QualifiedName> own = catalog.names().collect(Collectors.toSet());
      catalog.sequences().forEach(sequence -> own.add(sequence.name()));
      catalog.views().forEach(view -> add(view, schemas, own));
    }
  }

  /** What the view borrows, each once; empty for most. */
  public List<Borrowed> of(QualifiedName view) {
    return byView.getOrDefault(view, List.of());
  }

  /**
   * The statements, made only where what the relations borrow that they name is there.
   *
   * @param statements in PostgreSQL's words, each with its semicolon
   */
  public String guarded(String statements) {
    if (byView.isEmpty()) {
      return statements;
    }
    Set<Borrowed> needs = new LinkedHashSet<>();
    Matcher qualified = QUALIFIED.matcher(statements);
    while (qualified.find()) {
      name(qualified).map(this::of).ifPresent(needs::addAll);
    }
    if (needs.isEmpty()) {
      return statements;
    }
    String condition =
        needs.stream().map(BorrowedNames::isThere).collect(Collectors.joining("\n    AND "));
    String tag = "made";
    while (statements.contains("$" + tag + "$")) {
      tag += "_";
    }
    return """
        DO $%1$s$
        BEGIN
          IF %2$s
          THEN
        %3$s
          END IF;
        END
        $%1$s$;"""
        .formatted(tag, condition, statements);
  }

  private static String isThere(Borrowed borrowed) {
    QualifiedName name = borrowed.name();
    return borrowed.function()
        ? "EXISTS (SELECT FROM pg_proc WHERE pronamespace = to_regnamespace("
            + SqlLiteral.of(SqlIdentifier.quote(name.schema()))
            + ") AND proname = "
            + SqlLiteral.of(name.name())
            + ")"
        // With its schema, whatever the search path is.
        : "to_regclass("
            + SqlLiteral.of(
                SqlIdentifier.quote(name.schema()) + "." + SqlIdentifier.quote(name.name()))
            + ") IS NOT NULL";
  }

  /** The name that was found; empty for a text in quotes. */
  private static Optional<QualifiedName> name(Matcher qualified) {
    return Optional.ofNullable(qualified.group("schema"))
        .map(schema -> new QualifiedName(plain(schema), plain(qualified.group("name"))));
  }

  private void add(View view, Set<String> schemas, Set<QualifiedName> own) {
    List<Borrowed> borrowed = new ArrayList<>();
    Set<QualifiedName> seen = new TreeSet<>();
    Matcher qualified = QUALIFIED.matcher(view.query());
    while (qualified.find()) {
      boolean call = qualified.group("call") != null;
      name(qualified)
          .filter(name -> schemas.contains(name.schema()) && !own.contains(name)
              || byView.containsKey(name))
          .filter(seen::add)
          .ifPresent(name -> borrowed.add(new Borrowed(name, call)));
    }
    if (!borrowed.isEmpty()) {
      byView.put(view.name(), borrowed);
    }
  }

  private static String plain(String word) {
    return word.startsWith("\"")
        ? word.substring(1, word.length() - 1).replace("\"\"", "\"")
        : word.toLowerCase(Locale.ROOT);
  }
}
