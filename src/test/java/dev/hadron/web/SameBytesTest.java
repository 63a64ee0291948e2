package dev.hadron.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.cli.CommandProcess;
import dev.hadron.output.LockFile;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same input gives the same bytes from a command in its own process, from the endpoint and from
 * the form, whatever the locale, the time zone, the working directory and the order of the files.
 */
@QuarkusTest
@Tag("slow")
class SameBytesTest {

  @TempDir Path folder;

  static List<String> samples() {
    return Samples.all().stream().map(sample -> sample.id() + "/" + sample.file()).toList();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("samples")
  void ofASample(String path) throws Exception {
    String text = Files.readString(Path.of("samples", path));
    Files.createDirectory(folder.resolve("in"));
    Path input =
        Files.writeString(
            folder.resolve("in").resolve(path.substring(path.indexOf('/') + 1)), text);
    verify(input, Map.of(input.getFileName().toString(), text));
  }

  @Test
  void ofAFolderOfMigrations() throws Exception {
    Map<String, String> scripts =
        Map.of(
            "V2__line.sql", "create table line (id bigint primary key, n int not null);\n",
            "V10__more.sql", "alter table line add column note_id bigint references note;\n",
            "V1__note.sql", "create table note (id bigint primary key, text text);\n");
    Path input = Files.createDirectory(folder.resolve("migrations"));
    for (Map.Entry<String, String> script : scripts.entrySet()) {
      Files.writeString(input.resolve(script.getKey()), script.getValue());
    }
    Files.writeString(input.resolve("_notes.sql"), "this is not read");
    verify(input, scripts);
  }

  private void verify(Path input, Map<String, String> documents) throws Exception {
    CommandProcess.abroad(Files.createDirectory(folder.resolve("elsewhere")))
        .run("generate", input.toString(), "-o", folder.resolve("out").toString());
    byte[] endpoint = post("/api/v1/generate", upload(documents));
    assertArrayEquals(endpoint, post("/download", paste(documents)));

    SortedMap<String, byte[]> written = CommandProcess.contents(folder.resolve("out"));
    written.computeIfPresent(LockFile.PATH, (path, lock) -> withoutSources(lock));
    SortedMap<String, byte[]> zipped = unzip(endpoint);
    assertEquals(written.keySet(), zipped.keySet());
    written.forEach((path, bytes) -> assertArrayEquals(bytes, zipped.get(path), path));
  }

  /** Where the inputs lie on this machine, which nothing that came over a wire has. */
  private static byte[] withoutSources(byte[] lock) {
    String text = new String(lock, StandardCharsets.UTF_8);
    return text.replaceFirst("\"sources\": \\[[^]]*]", "\"sources\": [ ]")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static RequestSpecification upload(Map<String, String> documents) {
    RequestSpecification request = given();
    List<String> names = new ArrayList<>(documents.keySet());
    Collections.sort(names, Collections.reverseOrder());
    for (String name : names) {
      request.multiPart("file", name, documents.get(name).getBytes(StandardCharsets.UTF_8));
    }
    return request;
  }

  /** As a browser sends a text area: with carriage returns. */
  private static RequestSpecification paste(Map<String, String> documents) {
    RequestSpecification request = given();
    for (Map.Entry<String, String> document : new TreeMap<>(documents).entrySet()) {
      request.multiPart("document-name", document.getKey(), "text/plain; charset=UTF-8");
      request.multiPart(
          "document-text", document.getValue().replace("\n", "\r\n"), "text/plain; charset=UTF-8");
    }
    return request;
  }

  private static byte[] post(String path, RequestSpecification request) {
    return request
        .post(path)
        .then()
        .statusCode(200)
        .contentType("application/zip")
        .extract()
        .asByteArray();
  }

  private static SortedMap<String, byte[]> unzip(byte[] archive) throws IOException {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        contents.put(entry.getName(), zip.readAllBytes());
      }
    }
    return contents;
  }
}
