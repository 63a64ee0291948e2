package dev.hadron.read.sql;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a migration tool in the order in which it would run them on an empty database:
 * Flyway's versions, or the leading number of a file or folder (golang-migrate, diesel, prisma,
 * sqlx).
 *
 * @param files those that build the schema up; without any number, in the order given
 * @param leftOut one entry for each file that takes a migration back or hooks into the tool
 */
public record MigrationFolder(List<SourceFile> files, List<LedgerEntry> leftOut) {

  private static final Pattern FLYWAY = Pattern.compile("([VBUR])([0-9][0-9._]*)?__.*\\.sql");
  private static final Pattern CALLBACK =
      Pattern.compile("(before|after)(Each)?[A-Z][A-Za-z]*(__.*)?\\.sql");
  private static final Pattern UNDO = Pattern.compile("down\\.sql|.*[._-]down\\.sql");
  private static final Pattern NUMBER = Pattern.compile("([0-9][0-9-]*)[^/]*(/.*)?");

  public MigrationFolder {
    files = List.copyOf(files);
    leftOut = List.copyOf(leftOut);
  }

  /** Names are paths relative to the folder, with {@code /} between their parts. */
  public static MigrationFolder of(List<SourceFile> given) {
    List<SourceFile> kept = new ArrayList<>();
    List<LedgerEntry> leftOut = new ArrayList<>();
    for (SourceFile file : given) {
      Optional<String> reason = reasonToLeaveOut(baseName(file.name()));
      if (reason.isPresent()) {
        leftOut.add(entry(file, reason.get()));
      } else {
        kept.add(file);
      }
    }
    boolean flyway =
        kept.stream().anyMatch(file -> flyway(file).filter("VB"::contains).isPresent());
    if (flyway) {
      return new MigrationFolder(flywayOrder(kept, leftOut), leftOut);
    }
    boolean numbered = !kept.isEmpty() && kept.stream().allMatch(file -> number(file).isPresent());
    if (numbered) {
      boolean folders = kept.stream().allMatch(file -> isNumberedFolder(file.name()));
      // Tools that number files compare by value, those that number folders compare as text.
      Comparator<SourceFile> byDigits = Comparator.comparing(file -> number(file).orElseThrow());
      Comparator<SourceFile> byValue =
          Comparator.comparing(file -> new BigInteger(number(file).orElseThrow()));
      kept.sort((folders ? byDigits : byValue).thenComparing(SourceFile::name));
    }
    return new MigrationFolder(kept, leftOut);
  }

  private static Optional<String> reasonToLeaveOut(String name) {
    Matcher flyway = FLYWAY.matcher(name);
    if (UNDO.matcher(name).matches() || flyway.matches() && flyway.group(1).equals("U")) {
      return Optional.of("it takes a migration back");
    }
    return CALLBACK.matcher(name).matches()
        ? Optional.of("it is a callback of the migration tool")
        : Optional.empty();
  }

  private static LedgerEntry entry(SourceFile file, String reason) {
    return new LedgerEntry(
        "migration-file-left-out",
        "file " + file.name(),
        "not read: " + reason,
        SourceLocation.ofFile(file.name()));
  }

  /**
   * The last baseline stands for all versions up to its own; repeatable ones come last, by name.
   */
  private static List<SourceFile> flywayOrder(List<SourceFile> given, List<LedgerEntry> leftOut) {
    Comparator<SourceFile> byVersion =
        Comparator.comparing(MigrationFolder::version, MigrationFolder::compareVersions);
    Optional<SourceFile> baseline = given.stream().filter(file -> is(file, "B")).max(byVersion);
    List<SourceFile> ordered = new ArrayList<>();
    baseline.ifPresent(ordered::add);
    given.stream().filter(file -> is(file, "V")).sorted(byVersion).forEach(ordered::add);
    baseline.ifPresent(
        start ->
            ordered.removeIf(
                file -> {
                  boolean covered = file != start && byVersion.compare(file, start) <= 0;
                  if (covered) {
                    leftOut.add(entry(file, "the baseline " + start.name() + " includes it"));
                  }
                  return covered;
                }));
    given.stream()
        .filter(file -> flyway(file).isEmpty() || is(file, "R"))
        .sorted(Comparator.comparing(file -> baseName(file.name())))
        .forEach(ordered::add);
    return ordered;
  }

  private static boolean is(SourceFile file, String kind) {
    return flyway(file).filter(kind::equals).isPresent();
  }

  /** The letter of Flyway's naming; empty where the file follows another. */
  private static Optional<String> flyway(SourceFile file) {
    Matcher matcher = FLYWAY.matcher(baseName(file.name()));
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static List<BigInteger> version(SourceFile file) {
    Matcher matcher = FLYWAY.matcher(baseName(file.name()));
    List<BigInteger> parts = new ArrayList<>();
    if (matcher.matches() && matcher.group(2) != null) {
      for (String part : matcher.group(2).split("[._]")) {
        parts.add(part.isEmpty() ? BigInteger.ZERO : new BigInteger(part));
      }
    }
    return parts;
  }

  private static int compareVersions(List<BigInteger> left, List<BigInteger> right) {
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      BigInteger one = i < left.size() ? left.get(i) : BigInteger.ZERO;
      BigInteger other = i < right.size() ? right.get(i) : BigInteger.ZERO;
      if (!one.equals(other)) {
        return one.compareTo(other);
      }
    }
    return 0;
  }

  /** The digits that a name starts with, dashes between them passed over. */
  private static Optional<String> number(SourceFile file) {
    Matcher matcher = NUMBER.matcher(relevantPart(file.name()));
    return matcher.matches() ? Optional.of(matcher.group(1).replace("-", "")) : Optional.empty();
  }

  /** A tool that numbers folders gives all files in them one name: up.sql, migration.sql. */
  private static boolean isNumberedFolder(String name) {
    return name.indexOf('/') >= 0 && !NUMBER.matcher(baseName(name)).matches();
  }

  private static String relevantPart(String name) {
    int slash = name.lastIndexOf('/');
    return isNumberedFolder(name)
        ? name.substring(name.lastIndexOf('/', slash - 1) + 1)
        : name.substring(slash + 1);
  }

  private static String baseName(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
