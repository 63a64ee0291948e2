package dev.hadron.read.sql;

import dev.hadron.diagnostic.SourceFile;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of a migration file says to the tools that number them. */
final class MigrationFile {

  private static final Pattern FLYWAY = Pattern.compile("([VBUR])([0-9][0-9._]*)?__.*\\.sql");
  private static final Pattern CALLBACK =
      Pattern.compile("((?:before|after|create)(?:Each)?[A-Z][A-Za-z]*)(__.*)?\\.sql");
  private static final Pattern DOWN = Pattern.compile("down\\.sql|.*[._-]down\\.sql");
  private static final Pattern NUMBER = Pattern.compile("([0-9][0-9-]*)[^/]*(/.*)?");

  private final SourceFile file;
  private final Matcher flyway;

  MigrationFile(SourceFile file) {
    this.file = file;
    this.flyway = FLYWAY.matcher(baseName());
  }

  SourceFile file() {
    return file;
  }

  String name() {
    return file.name();
  }

  String baseName() {
    return file.name().substring(file.name().lastIndexOf('/') + 1);
  }

  /** Whether Flyway knows it as a file of this kind: versioned, baseline, undo or repeatable. */
  boolean isFlyway(char kind) {
    return flyway.matches()
        && flyway.group(1).charAt(0) == kind
        && (flyway.group(2) != null) == (kind != 'R');
  }

  /** The event of Flyway at which it runs. */
  Optional<String> callback() {
    Matcher matcher = CALLBACK.matcher(baseName());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** True where it takes a migration back. */
  boolean isDown() {
    return isFlyway('U') || DOWN.matcher(baseName()).matches();
  }

  /** The parts of a Flyway version, without zeros at the end. */
  List<BigInteger> version() {
    List<BigInteger> parts = new ArrayList<>();
    if (flyway.matches() && flyway.group(2) != null) {
      for (String part : flyway.group(2).split("[._]")) {
        parts.add(part.isEmpty() ? BigInteger.ZERO : new BigInteger(part));
      }
    }
    while (!parts.isEmpty() && parts.get(parts.size() - 1).signum() == 0) {
      parts.remove(parts.size() - 1);
    }
    return parts;
  }

  static int compareVersions(MigrationFile left, MigrationFile right) {
    List<BigInteger> one = left.version();
    List<BigInteger> other = right.version();
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      if (!one.get(i).equals(other.get(i))) {
        return one.get(i).compareTo(other.get(i));
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  /** The digits that a name starts with, dashes between them passed over. */
  Optional<String> number() {
    Matcher matcher = NUMBER.matcher(relevantPart());
    return matcher.matches() ? Optional.of(matcher.group(1).replace("-", "")) : Optional.empty();
  }

  /** A tool that numbers folders gives all files in them one name: up.sql, migration.sql. */
  boolean isInNumberedFolder() {
    return name().indexOf('/') >= 0 && !NUMBER.matcher(baseName()).matches();
  }

  /** The folder that the file lies in, or the file itself where that one is numbered. */
  String relevantPart() {
    int slash = name().lastIndexOf('/');
    return isInNumberedFolder()
        ? name().substring(name().lastIndexOf('/', slash - 1) + 1)
        : name().substring(slash + 1);
  }
}
