package dev.hadron.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputDocumentsTest {

  @Test
  void numbersInNamesCompareByValue() {
    List<String> sorted =
        Stream.of("V10__c.sql", "V2__b.sql", "V1.1__a.sql", "V1__a.sql", "a.sql", "V02__a.sql")
            .sorted(InputDocuments.NAME_ORDER)
            .toList();
    assertEquals(
        List.of("V1.1__a.sql", "V1__a.sql", "V02__a.sql", "V2__b.sql", "V10__c.sql", "a.sql"),
        sorted);
  }

  @Test
  void byteOrderMarkAndCarriageReturnsAreNotPartOfTheText() {
    InputDocuments documents = new InputDocuments();
    documents.add("a.sql", "\uFEFFselect 1;\r\nselect 2;\r\n".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of("select 1;\nselect 2;\n"),
        documents.files().stream().map(SourceFile::text).toList());
  }

  /** As Management Studio saves scripts, and as redirections of PowerShell have them. */
  @Test
  void utf16IsToldWithAndWithoutAMark() {
    String script = "CREATE TABLE t (a int); -- \u00e4\n";
    for (String mark : List.of("\uFEFF", "")) {
      for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
        InputDocuments documents = new InputDocuments();
        documents.add("a.sql", (mark + script).getBytes(charset));
        assertEquals(List.of(), documents.problems());
        assertEquals(script, documents.files().get(0).text());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/etc/passwd", "../a.sql", "a/../b.sql", "a//b", "a\nb", "c:\\x", " ", "."})
  void namesThatLeaveTheInputAreRefused(String name) {
    InputDocuments documents = new InputDocuments();
    documents.add(name, "select 1;".getBytes(StandardCharsets.UTF_8));
    assertTrue(documents.files().isEmpty());
    assertEquals("input-name", documents.problems().get(0).id());
  }

  @Test
  void aNameCountsOnce() {
    InputDocuments documents = new InputDocuments();
    documents.add("a.sql", new byte[] {'x'});
    documents.add("a.sql", new byte[] {'y'});
    assertEquals("input-twice", documents.problems().get(0).id());
  }

  @Test
  void theFirstBadByteIsLocated() {
    InputDocuments documents = new InputDocuments();
    documents.add("a.sql", new byte[] {'x', '\n', 'y', (byte) 0xe9, 'z'});
    assertEquals("a.sql:2:2", documents.problems().get(0).where().toString());
  }

  @Test
  void anEmptyDocumentIsAProblemOnlyWhereThereIsNoOther() {
    InputDocuments documents = new InputDocuments();
    documents.add("a.sql", new byte[0]);
    assertEquals("input-empty", documents.problems().get(0).id());
    documents.add("b.sql", "select 1;".getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), documents.problems());
  }

  @Test
  void anArchiveStandsForItsFolder() throws IOException {
    InputDocuments documents = new InputDocuments();
    documents.add(
        "db.zip",
        zip("m/V10__b.sql", "m/V2__a.sql", "m/_facts.sql", "readme.md", "__MACOSX/m/V2__a.sql"));
    assertEquals(List.of(), documents.problems());
    assertEquals(
        List.of("m/V2__a.sql", "m/V10__b.sql"),
        documents.files().stream().map(SourceFile::name).toList());
  }

  @Test
  void anArchiveCannotLeaveTheInput() throws IOException {
    InputDocuments documents = new InputDocuments();
    documents.add("db.zip", zip("../a.sql"));
    assertEquals(List.of(), documents.files());
    assertEquals("input-archive-empty", documents.problems().get(0).id());
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("select 1;".getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
