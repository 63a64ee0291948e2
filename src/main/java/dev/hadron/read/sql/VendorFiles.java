package dev.hadron.read.sql;

import dev.hadron.diagnostic.SourceFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Files that exist once for each database, told by their folder or the end of their name: {@code
 * mysql/V1__a.sql} beside {@code postgresql/V1__a.sql}, {@code schema-h2.sql} beside {@code
 * schema-postgres.sql}.
 */
final class VendorFiles {

  private static final Set<String> POSTGRES = Set.of("postgres", "postgresql", "pg", "pgsql");

  private static final Pattern VENDOR =
      Pattern.compile(
          "(?:^|(?<=/)|(?<=[._-]))"
              + "(postgres|postgresql|pg|pgsql|mysql|mariadb|h2|hsqldb|hsql|oracle|sqlserver|mssql"
              + "|sqlite|sqlite3|db2|derby|cockroachdb|cockroach|sybase|informix|hana|firebird)"
              + "(?=/|\\.sql$)",
          Pattern.CASE_INSENSITIVE);

  private VendorFiles() {}

  /** A file of one database, and what stands before the database in its name. */
  private record Vendor(String place, String name) {

    static Optional<Vendor> of(SourceFile file) {
      Matcher matcher = VENDOR.matcher(file.name());
      return matcher.find()
          ? Optional.of(
              new Vendor(
                  file.name().substring(0, matcher.start()),
                  matcher.group(1).toLowerCase(Locale.ROOT)))
          : Optional.empty();
    }

    boolean isPostgres() {
      return POSTGRES.contains(name);
    }
  }

  /** The files without those for another database that have a twin for PostgreSQL. */
  static List<SourceFile> forPostgres(
      List<SourceFile> given, BiConsumer<SourceFile, String> leaveOut) {
    Set<String> places =
        given.stream()
            .flatMap(file -> Vendor.of(file).stream())
            .filter(Vendor::isPostgres)
            .map(Vendor::place)
            .collect(Collectors.toSet());
    return given.stream()
        .filter(
            file -> {
              boolean other =
                  Vendor.of(file)
                      .filter(vendor -> !vendor.isPostgres() && places.contains(vendor.place()))
                      .isPresent();
              if (other) {
                leaveOut.accept(file, "it is for another database than PostgreSQL");
              }
              return !other;
            })
        .toList();
  }
}
