package dev.hadron.read.sql.changelog;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads changelogs as Liquibase would run them on an empty PostgreSQL database. */
public final class ChangelogReader {

  private static final Pattern PARAMETER = Pattern.compile("\\$\\{([^{}\\n]+)}");

  /** Parts of a change set that change nothing on an empty database. */
  private static final Set<String> SILENT =
      Set.of(
          "rollback",
          "validCheckSum",
          "comment",
          "preConditions",
          "tagDatabase",
          "output",
          "empty",
          "changes");

  private static final Set<String> DATA =
      Set.of("insert", "update", "delete", "loadData", "loadUpdateData");

  /** Changes whose text may lie in a file of its own. */
  private static final Set<String> ROUTINES =
      Set.of("createProcedure", "createFunction", "createTrigger", "createView");

  private final ChangelogPaths paths;
  private final Map<String, String> parameters;
  private final ChangelogScript script = new ChangelogScript();
  private final Preconditions state = new Preconditions();
  private final Losses losses = new Losses();
  private final List<Diagnostic> problems = new ArrayList<>();
  private final Set<SourceFile> read = new HashSet<>();

  private ChangelogReader(List<SourceFile> documents, Map<String, String> parameters) {
    this.paths = new ChangelogPaths(documents);
    this.parameters = new TreeMap<>(parameters);
  }

  /** What came of it: files of SQL in their order. */
  public record Reading(
      List<SourceFile> files, List<LedgerEntry> ledger, List<Diagnostic> diagnostics) {}

  /**
   * Reads every changelog that no other one includes, or the one that is called the master.
   *
   * @param parameters values of <code>${…}</code> by name
   */
  public static Reading read(List<SourceFile> documents, Map<String, String> parameters) {
    ChangelogReader reader = new ChangelogReader(documents, parameters);
    reader.roots(documents).forEach(reader::document);
    for (SourceFile unused : documents) {
      if (!reader.read.contains(unused)) {
        reader.losses.add(
            "changelog-file-left-out",
            "file",
            unused.name(),
            "not read: no changelog includes it",
            SourceLocation.ofFile(unused.name()));
      }
    }
    return new Reading(reader.script.files(), reader.losses.entries(), reader.problems);
  }

  private List<SourceFile> roots(List<SourceFile> documents) {
    List<SourceFile> changelogs = documents.stream().filter(Changelog::is).toList();
    Set<SourceFile> included = new HashSet<>();
    for (SourceFile changelog : changelogs) {
      for (Changelog.Reference reference : Changelog.references(changelog)) {
        if (reference.kind().equals("includeAll")) {
          included.addAll(paths.folder(reference, changelog));
        } else {
          paths.file(reference, changelog).ifPresent(included::add);
        }
      }
    }
    List<SourceFile> roots = changelogs.stream().filter(file -> !included.contains(file)).toList();
    List<SourceFile> masters =
        roots.stream()
            .filter(f -> f.name().toLowerCase(Locale.ROOT).matches(".*\\b(master|root)\\b[^/]*"))
            .toList();
    return masters.size() == 1 ? masters : roots.isEmpty() ? changelogs : roots;
  }

  private void document(SourceFile file) {
    if (!read.add(file)) {
      return;
    }
    if (Changelog.isFormattedSql(file)) {
      script.file(expanded(FormattedSql.of(file)));
    } else if (Changelog.is(file)) {
      Changelog.tree(file, problems)
          .ifPresent(root -> root.children().forEach(c -> entry(c, file)));
    } else {
      script.file(expanded(file));
    }
  }

  /** Parameters have their values in SQL too; a place behind one on its line moves along. */
  private SourceFile expanded(SourceFile file) {
    String text = withParameters(file.text());
    return text.equals(file.text()) ? file : new SourceFile(file.name(), text);
  }

  private void entry(ChangeNode given, SourceFile file) {
    ChangeNode entry = given.map(this::withParameters);
    switch (entry.name()) {
      case "property" -> property(entry);
      case "include", "includeAll" -> include(entry, file);
      case "changeSet" -> changeSet(entry, file);
      case "preConditions" ->
          state.hold(entry).ifPresentOrElse(holds -> {}, () -> unchecked(entry));
      case "logicalFilePath",
          "objectQuotingStrategy",
          "changeLogId",
          "removeChangeSetProperty" -> {}
      default -> unsupported(entry);
    }
  }

  private void property(ChangeNode property) {
    if (property.find("dbms").map(Databases::includePostgres).orElse(true)) {
      property.find("name").ifPresent(n -> parameters.putIfAbsent(n, property.get("value")));
    }
  }

  private String withParameters(String text) {
    Matcher matcher = PARAMETER.matcher(text);
    return matcher.replaceAll(
        found -> Matcher.quoteReplacement(parameters.getOrDefault(found.group(1), found.group())));
  }

  private void include(ChangeNode entry, SourceFile from) {
    if (isForAnotherDatabase(entry)) {
      otherDatabase("file", entry.get("file"), entry);
      return;
    }
    Optional<Changelog.Reference> reference = Changelog.reference(entry);
    if (reference.isEmpty()) {
      unsupported(entry);
    } else if (reference.get().kind().equals("includeAll")) {
      List<SourceFile> files = paths.folder(reference.get(), from);
      files.forEach(this::document);
      if (files.isEmpty()) {
        missing(reference.get(), entry);
      }
    } else {
      paths
          .file(reference.get(), from)
          .ifPresentOrElse(this::document, () -> missing(reference.get(), entry));
    }
  }

  private void missing(Changelog.Reference reference, ChangeNode entry) {
    problems.add(
        Diagnostic.error(
            "changelog-missing-file",
            reference.path() + " is not part of the input",
            entry.where(),
            "give the folder that holds all files of the changelog"));
  }

  private void changeSet(ChangeNode set, SourceFile file) {
    if (isForAnotherDatabase(set)) {
      otherDatabase("change set", set.get("id"), set);
      return;
    }
    Optional<ChangeNode> preconditions = set.child("preConditions");
    Optional<Boolean> hold = preconditions.map(state::hold).orElse(Optional.of(true));
    if (hold.isPresent() && !hold.get()) {
      losses.add(
          "changelog-precondition",
          "change set",
          set.get("id"),
          "left out, because its preconditions do not hold on an empty database",
          set.where());
      return;
    }
    if (hold.isEmpty()) {
      unchecked(set);
    }
    for (String filter : List.of("context", "contextFilter", "labels")) {
      set.find(filter)
          .filter(value -> !Contexts.nameDatabasesAlone(value))
          .ifPresent(
              value ->
                  losses.add(
                      "changelog-context",
                      "change set with " + filter,
                      value,
                      "read as if every context ran",
                      set.where()));
    }
    ChangelogItems.of(set, "changes").forEach(change -> change(change, file));
  }

  /** Many tell databases apart by contexts that are called like them. */
  private static boolean isForAnotherDatabase(ChangeNode entry) {
    boolean meant = entry.find("dbms").map(Databases::includePostgres).orElse(true);
    return !meant
        || Stream.of("context", "contextFilter")
            .flatMap(filter -> entry.find(filter).stream())
            .anyMatch(Contexts::excludePostgres);
  }

  private void otherDatabase(String construct, String name, ChangeNode node) {
    losses.add(
        "changelog-other-database",
        construct,
        name,
        "left out, because it is for another database than PostgreSQL",
        node.where());
  }

  private void unchecked(ChangeNode node) {
    losses.add(
        "changelog-precondition-unchecked",
        "preconditions",
        node.get("id"),
        "taken to hold, because only a database could tell",
        node.where());
  }

  private void change(ChangeNode change, SourceFile from) {
    if (SILENT.contains(change.name())) {
      return;
    }
    if (DATA.contains(change.name())) {
      losses.add(
          "changelog-data-left-out",
          "change",
          change.name(),
          "left out, because it is data",
          change.where());
      return;
    }
    boolean file = change.find("path").isPresent() && ROUTINES.contains(change.name());
    if (change.name().equals("sql") || change.name().equals("sqlFile") || file) {
      sql(change, from);
      return;
    }
    Optional<List<String>> statements =
        TableChanges.of(change).or(() -> ConstraintChanges.of(change));
    statements.ifPresentOrElse(
        each -> each.forEach(sql -> script.statement(sql, change.where())),
        () -> unsupported(change));
    state.follow(change);
  }

  private void sql(ChangeNode change, SourceFile file) {
    if (isForAnotherDatabase(change)) {
      otherDatabase("change", change.name(), change);
    } else if (change.name().equals("sql")) {
      String delimiter = change.find("endDelimiter").orElse(";");
      String text = change.textOf("sql");
      script.statement(
          ObjectChanges.withoutEnd(delimiter.equals(";") ? text : text.replace(delimiter, ";")),
          change.where());
    } else {
      Changelog.Reference reference = Changelog.reference(change).orElseThrow();
      Optional<SourceFile> found = paths.file(reference, file);
      found.ifPresentOrElse(
          each -> text(change, each), () -> missing(reference, change));
    }
  }

  /** The file of a view may hold its query alone. */
  private void text(ChangeNode change, SourceFile file) {
    if (change.name().equals("createView") && !change.isTrue("fullDefinition")) {
      read.add(file);
      script.statement(ObjectChanges.view(change, expanded(file).text()), change.where());
    } else {
      document(file);
    }
  }

  private void unsupported(ChangeNode change) {
    losses.add(
        "changelog-unsupported",
        "change",
        change.name(),
        UnreadChanges.outcome(change),
        change.where());
  }

  /** Ledger lines, one for each kind with how often it occurred. */
  private static final class Losses {

    private record Loss(String id, String construct, String name, String outcome) {}

    private final Map<Loss, List<SourceLocation>> places = new LinkedHashMap<>();

    void add(String id, String construct, String name, String outcome, SourceLocation where) {
      boolean perName = id.equals("changelog-context") || construct.equals("change");
      Loss loss = new Loss(id, construct, perName ? name : "", outcome);
      places.computeIfAbsent(loss, key -> new ArrayList<>()).add(where);
    }

    List<LedgerEntry> entries() {
      return places.entrySet().stream()
          .map(
              entry -> {
                Loss loss = entry.getKey();
                int count = entry.getValue().size();
                String construct =
                    count
                        + " × "
                        + loss.construct()
                        + (loss.name().isEmpty() ? "" : " " + loss.name());
                return new LedgerEntry(
                    loss.id(), construct, loss.outcome(), entry.getValue().get(0));
              })
          .toList();
    }
  }
}
