package dev.hadron.read.sql;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a migration tool in the order in which it would run them on an empty database:
 * Flyway's versions, or the leading number of a file or folder (golang-migrate, diesel, prisma,
 * sqlx).
 *
 * @param files those that build the schema up; without any number, in the order given
 * @param flyway whether the names are Flyway's, so that its placeholders are replaced
 * @param leftOut one entry for each reason to leave files out
 */
public record MigrationFolder(
    List<SourceFile> files,
    boolean flyway,
    List<LedgerEntry> leftOut,
    List<Diagnostic> diagnostics) {

  /** Callbacks that Flyway runs once, before and after all migrations. */
  private static final List<String> FIRST = List.of("createSchema", "beforeMigrate");

  private static final List<String> LAST = List.of("afterVersioned", "afterMigrate");

  private static final Set<String> PRISMA = Set.of("migration.sql");

  public MigrationFolder {
    files = List.copyOf(files);
    leftOut = List.copyOf(leftOut);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Names are paths relative to the folder, with {@code /} between their parts. */
  public static MigrationFolder of(List<SourceFile> given) {
    return new Sorter().sort(given);
  }

  /** Collects what is left out, by reason. */
  private static final class Sorter {

    private final Map<String, List<SourceFile>> leftOut = new LinkedHashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    MigrationFolder sort(List<SourceFile> given) {
      List<MigrationFile> kept = new ArrayList<>();
      for (SourceFile file : VendorFiles.forPostgres(given, this::leaveOut)) {
        MigrationFile migration = new MigrationFile(file);
        if (migration.isDown()) {
          leaveOut(file, "it takes a migration back");
        } else {
          kept.add(migration);
        }
      }
      boolean flyway = isFlyway(kept);
      List<SourceFile> files =
          (flyway ? flywayOrder(kept) : numberOrder(kept))
              .stream().map(MigrationFile::file).map(UpSections::of).toList();
      return new MigrationFolder(files, flyway, entries(), diagnostics);
    }

    private void leaveOut(SourceFile file, String reason) {
      leftOut.computeIfAbsent(reason, key -> new ArrayList<>()).add(file);
    }

    private static boolean isFlyway(List<MigrationFile> files) {
      long versions = files.stream().filter(f -> f.isFlyway('V') || f.isFlyway('B')).count();
      long others = files.stream().filter(f -> f.isFlyway('R') || f.callback().isPresent()).count();
      return versions > 0 && (versions + others) * 2 >= files.size();
    }

    /**
     * The last baseline stands for all versions up to its own; repeatable ones come after them, by
     * name.
     */
    private List<MigrationFile> flywayOrder(List<MigrationFile> given) {
      Optional<MigrationFile> baseline =
          given.stream().filter(f -> f.isFlyway('B')).max(MigrationFile::compareVersions);
      List<MigrationFile> ordered = callbacks(given, FIRST);
      baseline.ifPresent(ordered::add);
      List<MigrationFile> versions =
          given.stream()
              .filter(f -> f.isFlyway('V') || f.isFlyway('B') && f != baseline.orElseThrow())
              .sorted(MigrationFile::compareVersions)
              .toList();
      warnOfTwins(versions);
      for (MigrationFile version : versions) {
        if (baseline.filter(b -> MigrationFile.compareVersions(version, b) <= 0).isPresent()) {
          leaveOut(version.file(), "the baseline " + baseline.get().name() + " includes it");
        } else {
          ordered.add(version);
        }
      }
      given.stream()
          .filter(f -> f.isFlyway('R'))
          .sorted(Comparator.comparing(MigrationFile::baseName))
          .forEach(ordered::add);
      ordered.addAll(callbacks(given, LAST));
      given.stream()
          .filter(f -> !ordered.contains(f) && !versions.contains(f))
          .forEach(f -> leaveOut(f.file(), reason(f)));
      return ordered;
    }

    private static String reason(MigrationFile file) {
      return file.callback().isPresent()
          ? "it is a callback for another event than a migration"
          : "its name is none that Flyway runs";
    }

    private static List<MigrationFile> callbacks(List<MigrationFile> given, List<String> events) {
      List<MigrationFile> found = new ArrayList<>();
      for (String event : events) {
        given.stream()
            .filter(f -> f.callback().filter(event::equals).isPresent())
            .sorted(Comparator.comparing(MigrationFile::baseName))
            .forEach(found::add);
      }
      return found;
    }

    private void warnOfTwins(List<MigrationFile> versions) {
      for (int i = 1; i < versions.size(); i++) {
        MigrationFile before = versions.get(i - 1);
        MigrationFile twin = versions.get(i);
        if (MigrationFile.compareVersions(before, twin) == 0
            && before.isFlyway('V')
            && twin.isFlyway('V')) {
          diagnostics.add(
              Diagnostic.warning(
                  "migration-version-twice",
                  "it has the version of " + before.name() + ", which Flyway refuses",
                  SourceLocation.ofFile(twin.name()),
                  "give one of them another version; it is read after the other here"));
        }
      }
    }

    private static List<MigrationFile> numberOrder(List<MigrationFile> kept) {
      boolean numbered = !kept.isEmpty() && kept.stream().allMatch(f -> f.number().isPresent());
      if (numbered) {
        kept.sort(comparator(kept).thenComparing(MigrationFile::name));
      }
      return kept;
    }

    /** Tools that number files compare by value, those that number folders compare as text. */
    private static Comparator<MigrationFile> comparator(List<MigrationFile> kept) {
      if (kept.stream().allMatch(file -> PRISMA.contains(file.baseName()))) {
        return Comparator.comparing(MigrationFile::relevantPart);
      }
      return kept.stream().allMatch(MigrationFile::isInNumberedFolder)
          ? Comparator.comparing(file -> file.number().orElseThrow())
          : Comparator.comparing(file -> new BigInteger(file.number().orElseThrow()));
    }

    private List<LedgerEntry> entries() {
      List<LedgerEntry> entries = new ArrayList<>();
      leftOut.forEach(
          (reason, files) -> {
            String first = files.get(0).name();
            String construct =
                files.size() == 1 ? "file " + first : files.size() + " files such as " + first;
            entries.add(
                new LedgerEntry(
                    "migration-file-left-out",
                    construct,
                    "not read: " + reason,
                    SourceLocation.ofFile(first)));
          });
      return entries;
    }
  }
}
