package dev.hadron.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code client} writes what the openapi-generator library makes of a contract. */
class ClientCommandTest {

  private static final String CONTRACT =
      """
      openapi: 3.0.3
      info: {title: Boats, version: 1.2.0}
      paths:
        /boats/{id}:
          get:
            operationId: getBoat
            tags: [boats]
            parameters:
              - {name: id, in: path, required: true, schema: {type: integer, format: int64}}
            responses:
              '200':
                description: found
                content:
                  application/json: {schema: {$ref: '#/components/schemas/Boat'}}
      components:
        schemas:
          Boat:
            type: object
            required: [id, name]
            properties:
              id: {type: integer, format: int64}
              name: {type: string}
      """;

  @TempDir private Path folder;

  @Test
  void theClientHasTheTypesAndOperationsOfTheContract() throws IOException {
    CommandLineRun run = client("typescript-fetch", write("boats.yaml", CONTRACT));

    assertEquals(0, run.code(), run.err());
    assertEquals("", run.err());
    assertTrue(read("src/models/Boat.ts").contains("name: string;"));
    assertTrue(read("src/apis/BoatsApi.ts").contains("async getBoat("));
    assertTrue(read("package.json").contains("\"name\": \"boats-client\""));
    assertFalse(Files.exists(folder.resolve("out/.openapi-generator")));
  }

  @Test
  void javaIsInThePackageOfTheService() throws IOException {
    String input = write("boats.yaml", CONTRACT);
    CommandLineRun run = client("java", input, "--group", "com.acme", "--package", "com.acme.sea");

    assertEquals(0, run.code(), run.err());
    String model = read("src/main/java/com/acme/sea/client/model/Boat.java");
    assertTrue(model.contains("package com.acme.sea.client.model;"), model);
    assertTrue(read("pom.xml").contains("<groupId>com.acme</groupId>"));
  }

  @Test
  void theSameContractChangesNothing() throws IOException {
    String input = write("boats.yaml", CONTRACT);
    client("python", input);

    CommandLineRun again = client("python", input);

    assertTrue(again.out().strip().matches("Generated \\d+ files in .*: \\d+ unchanged"), again.out());
  }

  @Test
  void whatWasEditedByHandIsKept() throws IOException {
    String input = write("boats.yaml", CONTRACT);
    client("typescript-fetch", input);
    Path edited = folder.resolve("out/src/models/Boat.ts");
    Files.writeString(edited, "// mine\n");
    Path changed = folder.resolve("boats.yaml");
    Files.writeString(changed, CONTRACT.replace("name: {type: string}", "name: {type: integer}"));

    CommandLineRun run = client("typescript-fetch", input);

    assertEquals(3, run.code(), run.out());
    assertEquals("// mine\n", Files.readString(edited));
  }

  @Test
  void aSchemaHasNoContract() throws IOException {
    CommandLineRun run = client("go", write("boats.sql", "create table boat (id int primary key);"));

    assertEquals(3, run.code());
    assertTrue(run.err().contains("/q/openapi"), run.err());
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void theLanguageIsOneOfSome() throws IOException {
    CommandLineRun run = client("cobol", write("boats.yaml", CONTRACT));

    assertEquals(2, run.code());
    assertTrue(run.err().contains("--lang: one of csharp, dart"), run.err());
  }

  @Test
  void aServiceMayHaveItsClientBesideIt() throws IOException {
    String input = write("boats.yaml", CONTRACT);
    String out = folder.resolve("out").toString();

    CommandLineRun run =
        CommandLineRun.of("generate", input, "-o", out, "--client", "typescript-axios");

    assertEquals(0, run.code(), run.err());
    assertTrue(read("clients/typescript-axios/api.ts").contains("'name': string;"));
    assertTrue(Files.exists(folder.resolve("out/pom.xml")));
  }

  private CommandLineRun client(String language, String input, String... more) {
    List<String> line =
        new java.util.ArrayList<>(
            List.of("client", input, "--lang", language, "-o", folder.resolve("out").toString()));
    line.addAll(List.of(more));
    return CommandLineRun.of(line.toArray(String[]::new));
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String read(String path) throws IOException {
    return Files.readString(folder.resolve("out").resolve(path));
  }
}
