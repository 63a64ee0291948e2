package dev.hadron.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractFilesTest {

  private static final String ENTRY =
      """
      openapi: 3.0.3
      info: {title: Pets, version: '1'}
      paths:
        /pets:
          get:
            operationId: listPets
            responses:
              '200':
                description: All.
                content:
                  application/json:
                    schema: {$ref: '%s'}
      """;

  @TempDir Path folder;

  @Test
  void a_document_brings_what_it_refers_to_beside_and_above_it() throws IOException {
    Path entry = write("api/spec/openapi.yaml", ENTRY.formatted("parts/pet.yaml#/Pet"));
    write("api/spec/parts/pet.yaml", "Pet: {$ref: '../../common/pet.json'}\n");
    write("api/common/pet.json", "{\"type\": \"object\"}");
    write("api/common/other.json", "{}");

    Inputs inputs = Inputs.read(List.of(entry.toString()), InputStream.nullInputStream(), new DatabaseArguments());

    assertEquals(
        List.of("spec/openapi.yaml", "spec/parts/pet.yaml", "common/pet.json"),
        inputs.documents().stream().map(SourceFile::name).toList());
    assertEquals(List.of(), inputs.problems());
  }

  @Test
  void nothing_comes_from_further_up_nor_through_a_link() throws IOException {
    write("secret.yaml", "type: string\n");
    Path entry =
        write("api/spec/openapi.yaml", ENTRY.formatted("../../secret.yaml"));
    assertEquals(List.of("openapi.yaml"), names(entry));

    Files.createSymbolicLink(folder.resolve("api/spec/link.yaml"), folder.resolve("secret.yaml"));
    write("api/spec/openapi.yaml", ENTRY.formatted("link.yaml"));
    assertEquals(List.of("openapi.yaml"), names(entry));
  }

  @Test
  void tables_come_from_the_folder_of_what_names_them_and_never_from_above() throws IOException {
    write("secret.csv", "a,b\n");
    write("api/rates.csv", "a,b\n");
    write("api/sub/more.md", "| a | b |\n");
    Files.createSymbolicLink(folder.resolve("api/link.csv"), folder.resolve("secret.csv"));
    Path schema =
        write(
            "api/schema.sql",
            """
            -- hadron:logic GET /a/b
            --   table: rates.csv
            -- hadron:logic GET /a/c
            --   table: ../secret.csv
            -- hadron:logic GET /a/d
            --   table: link.csv
            """);
    Path logic = write("api/a.logic.yaml", "one: {table: sub/more.md}\ntwo: {table: rates.csv}\n");
    Inputs inputs =
        Inputs.read(
            List.of(schema.toString(), logic.toString()),
            InputStream.nullInputStream(),
            new DatabaseArguments());
    assertEquals(
        List.of("schema.sql", "rates.csv", "a.logic.yaml", "sub/more.md"),
        inputs.documents().stream().map(SourceFile::name).toList());
    assertEquals(List.of(), inputs.problems());
    assertEquals(
        List.of("a.logic.yaml", "rates.csv", "schema.sql", "sub/more.md"), names(schema.getParent()));
  }

  @Test
  void nothing_but_documents_is_read() throws IOException {
    write("passwords.txt", "root\n");
    assertEquals(
        List.of("openapi.yaml"),
        names(write("openapi.yaml", ENTRY.formatted("passwords.txt"))));
  }

  @Test
  void a_folder_without_scripts_is_a_contract() throws IOException {
    write("openapi.yaml", ENTRY.formatted("parts/pet.yaml"));
    write("parts/pet.yaml", "type: string\n");
    assertEquals(List.of("openapi.yaml", "parts/pet.yaml"), names(folder));
  }

  @Test
  void a_packed_document_is_unpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(ENTRY.formatted("#/x").getBytes(StandardCharsets.UTF_8));
    }
    Path entry = Files.write(folder.resolve("openapi.yaml.gz"), packed.toByteArray());
    Inputs inputs = Inputs.read(List.of(entry.toString()), InputStream.nullInputStream(), new DatabaseArguments());
    assertEquals("openapi.yaml", inputs.documents().get(0).name());
    assertTrue(inputs.documents().get(0).text().startsWith("openapi: 3.0.3"));
    assertEquals(entry.toString(), inputs.shown().get("openapi.yaml"));
  }

  private static List<String> names(Path input) {
    return Inputs.read(List.of(input.toString()), InputStream.nullInputStream(), new DatabaseArguments())
        .documents()
        .stream()
        .map(SourceFile::name)
        .toList();
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
