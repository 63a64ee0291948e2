package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.diagnostic.SourceFile;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationFolderTest {

  private static MigrationFolder folder(String... names) {
    return MigrationFolder.of(
        Arrays.stream(names).map(name -> new SourceFile(name, "SELECT 1;")).toList());
  }

  private static List<String> order(String... names) {
    return folder(names).files().stream().map(SourceFile::name).toList();
  }

  @Test
  void flywaySortsByVersion() {
    assertEquals(
        List.of(
            "V1__a.sql",
            "more/V1_2__b.sql",
            "V1.10__c.sql",
            "V2__d.sql",
            "V20240101__e.sql",
            "R__views.sql"),
        order(
            "R__views.sql",
            "V1.10__c.sql",
            "V1__a.sql",
            "V20240101__e.sql",
            "V2__d.sql",
            "more/V1_2__b.sql"));
  }

  @Test
  void flywaysBaselineReplacesWhatCameBefore() {
    MigrationFolder folder =
        folder("V1__a.sql", "V2__b.sql", "B2__all.sql", "V3__c.sql", "U3__c.sql", "afterClean.sql");
    assertEquals(
        List.of("B2__all.sql", "V3__c.sql"),
        folder.files().stream().map(SourceFile::name).toList());
    assertEquals(
        List.of(
            "U3__c.sql: ledger: file U3__c.sql: not read: it takes a migration back"
                + " [migration-file-left-out]",
            "V1__a.sql: ledger: 2 files such as V1__a.sql: not read: the baseline B2__all.sql"
                + " includes it [migration-file-left-out]",
            "afterClean.sql: ledger: file afterClean.sql: not read: it is a callback for another"
                + " event than a migration [migration-file-left-out]"),
        folder.leftOut().stream().map(entry -> entry.format()).toList());
  }

  @Test
  void flywaysCallbacksOfAMigrationRunAroundIt() {
    assertEquals(
        List.of("beforeMigrate.sql", "V1__a.sql", "R__b.sql", "afterMigrate__c.sql"),
        order("R__b.sql", "V1__a.sql", "afterMigrate__c.sql", "beforeMigrate.sql"));
  }

  @Test
  void flywayRefusesAVersionThatIsThereTwice() {
    MigrationFolder folder = folder("V1__a.sql", "V1.0__b.sql");
    assertEquals(
        List.of(
            "V1.0__b.sql: warning: it has the version of V1__a.sql, which Flyway refuses"
                + " [migration-version-twice]\n  hint: give one of them another version; it is read"
                + " after the other here"),
        folder.diagnostics().stream().map(each -> each.format()).toList());
  }

  @Test
  void prismaComparesFoldersAsText() {
    assertEquals(
        List.of("m/10_b/migration.sql", "m/9_a/migration.sql"),
        order("m/9_a/migration.sql", "m/10_b/migration.sql"));
  }

  @Test
  void othersSortByTheirLeadingNumber() {
    assertEquals(
        List.of("1_a.up.sql", "2_b.up.sql", "10_c.up.sql"),
        order("10_c.up.sql", "1_a.up.sql", "2_b.up.sql", "2_b.down.sql"));
    assertEquals(
        List.of("00000000000000_setup/up.sql", "2018-01-14-171611_a/up.sql", "20190912_b/up.sql"),
        order(
            "20190912_b/up.sql",
            "2018-01-14-171611_a/up.sql",
            "2018-01-14-171611_a/down.sql",
            "00000000000000_setup/up.sql"));
    assertEquals(
        List.of("m/01_init/migration.sql", "m/02_more/migration.sql"),
        order("m/02_more/migration.sql", "m/01_init/migration.sql"));
  }

  @Test
  void withoutNumbersTheGivenOrderStays() {
    assertEquals(List.of("schema.sql", "indexes.sql"), order("schema.sql", "indexes.sql"));
    assertEquals(List.of("2_b.sql", "a.sql"), order("2_b.sql", "a.sql"));
  }
}
