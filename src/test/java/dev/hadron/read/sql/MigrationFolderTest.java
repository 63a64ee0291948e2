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
        folder(
            "V1__a.sql", "V2__b.sql", "B2__all.sql", "V3__c.sql", "U3__c.sql", "afterMigrate.sql");
    assertEquals(
        List.of("B2__all.sql", "V3__c.sql"),
        folder.files().stream().map(SourceFile::name).toList());
    assertEquals(
        List.of(
            "U3__c.sql: ledger: file U3__c.sql: not read: it takes a migration back"
                + " [migration-file-left-out]",
            "afterMigrate.sql: ledger: file afterMigrate.sql: not read: it is a callback of the"
                + " migration tool [migration-file-left-out]"),
        folder.leftOut().stream().map(entry -> entry.format()).limit(2).toList());
    assertEquals(4, folder.leftOut().size());
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
