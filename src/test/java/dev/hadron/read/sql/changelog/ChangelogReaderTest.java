package dev.hadron.read.sql.changelog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.read.sql.SqlReader;
import dev.hadron.read.sql.SqlReading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Changelogs of Liquibase, change by change. */
class ChangelogReaderTest {

  private static ChangelogReader.Reading read(String changes, SourceFile... others) {
    String document =
        """
        <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
          <changeSet id="1" author="a">
            <createTable tableName="person">
              <column name="id" type="bigint" autoIncrement="true"><constraints primaryKey="true"/></column>
              <column name="first" type="varchar(50)"/>
              <column name="last" type="varchar(50)"/>
              <column name="state" type="varchar(10)"/>
            </createTable>
            %s
          </changeSet>
        </databaseChangeLog>
        """
            .formatted(changes);
    List<SourceFile> files = new java.util.ArrayList<>(List.of(others));
    files.add(new SourceFile("changelog.xml", document));
    ChangelogReader.Reading reading = ChangelogReader.read(files, Map.of());
    assertEquals(List.of(), reading.diagnostics());
    return reading;
  }

  private static Catalog catalog(ChangelogReader.Reading reading) {
    SqlReading read = new SqlReader().read(reading.files());
    assertEquals(List.of(), read.diagnostics());
    return read.catalog();
  }

  @Test
  void mergedColumnsAreOne() {
    Catalog catalog =
        catalog(
            read(
                """
                <mergeColumns tableName="person" column1Name="first" joinString=" "
                  column2Name="last" finalColumnName="name" finalColumnType="varchar(101)"/>
                <addUniqueConstraint tableName="person" columnNames="name, state" constraintName="u"/>
                """));
    assertEquals(
        List.of("id", "state", "name"),
        catalog.table("person").orElseThrow().columns().stream().map(Column::name).toList());
    assertEquals(
        List.of("name", "state"),
        catalog.table("person").orElseThrow().uniqueKeys().get(0).columns());
  }

  @Test
  void aLookupTableIsReferredTo() {
    ChangelogReader.Reading reading =
        read(
            """
            <addLookupTable existingTableName="person" existingColumnName="state"
              newTableName="state" newColumnName="code" newColumnDataType="varchar(10)"
              constraintName="fk_state"/>
            """);
    Catalog catalog = catalog(reading);
    assertEquals(List.of(), reading.ledger());
    assertEquals(
        List.of("code"), catalog.table("state").orElseThrow().primaryKey().orElseThrow().columns());
    assertEquals("fk_state", catalog.table("person").orElseThrow().foreignKeys().get(0).name());
  }

  @Test
  void theLedgerNamesTheChangeAndWhatBecameOfIt() {
    ChangelogReader.Reading reading =
        read(
            """
            <dropAllForeignKeyConstraints baseTableName="person"/>
            <customChange class="com.example.Change"/>
            <addLookupTable existingTableName="person" existingColumnName="state"
              newTableName="state" newColumnName="code"/>
            """);
    assertEquals(
        List.of(
            "1 × change dropAllForeignKeyConstraints: left out: which keys it drops only a database"
                + " could tell; drop each by its name",
            "1 × change customChange: left out: it is a Java class, which is not run",
            "1 × change addLookupTable: left out: newColumnDataType does not say the type of the new"
                + " table's key"),
        reading.ledger().stream().map(e -> e.construct() + ": " + e.outcome()).toList());
  }

  @Test
  void viewsAndRoutinesMayLieInFilesOfTheirOwn() {
    ChangelogReader.Reading reading =
        read(
            """
            <createView viewName="v" path="v.sql" relativeToChangelogFile="true"/>
            <createProcedure procedureName="p" path="p.sql" relativeToChangelogFile="true"/>
            """,
            new SourceFile("v.sql", "SELECT id FROM person;\n"),
            new SourceFile(
                "p.sql", "CREATE PROCEDURE p() LANGUAGE sql AS $$ DELETE FROM person $$;\n"));
    Catalog catalog = catalog(reading);
    assertEquals(List.of(), reading.ledger());
    assertEquals("v", catalog.views().get(0).name().name());
    assertTrue(catalog.routines().stream().anyMatch(each -> each.name().name().equals("p")));
  }
}
