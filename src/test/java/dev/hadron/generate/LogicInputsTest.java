package dev.hadron.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.model.Binding;
import dev.hadron.model.Operation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logic files and tables beside a contract or a schema: what they say, and what is wrong with them. */
class LogicInputsTest {

  private static final String CONTRACT =
      """
      openapi: 3.0.3
      info: {title: Rates, version: '1'}
      paths:
        /rates/{zone}:
          get:
            operationId: rate
            parameters: [{name: zone, in: path, required: true, schema: {type: string, enum: [A, B]}}]
            responses: {'200': {description: it, content: {application/json: {schema: {$ref: '#/components/schemas/Rate'}}}}}
      components:
        schemas:
          Rate: {type: object, required: [cents], properties: {cents: {type: integer}}}
      """;

  private static final String SCHEMA =
      "CREATE TABLE parcel (id bigint PRIMARY KEY, zone varchar(4) NOT NULL CHECK (zone IN ('A', 'B')));";

  private static GenerationRequest request(String... documents) {
    List<SourceFile> files = new ArrayList<>();
    for (int i = 0; i < documents.length; i += 2) {
      files.add(new SourceFile(documents[i], documents[i + 1]));
    }
    return new GenerationRequest(files, OptionReader.read(Map.of()).options());
  }

  private static Operation operation(GenerationRequest request, String id) {
    return Generator.model(request).orElseThrow().operations().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static int rows(Operation operation) {
    return ((Binding.Custom) operation.binding()).hole().table().orElseThrow().rules().size();
  }

  private static List<String> errors(GenerationRequest request) {
    return new Generator()
        .generate(request).diagnostics().stream()
            .map(each -> each.where() + " " + each.message())
            .toList();
  }

  @Test
  void aLogicFileSaysWhatAContractDoesNot() {
    Operation operation =
        operation(
            request(
                "api/openapi.yaml", CONTRACT,
                "api/rates.logic.yaml", "rate: { table: tables/rates.csv }",
                "api/tables/rates.csv", "zone,returns.cents\nA,5\nB,9\n"),
            "rate");
    assertEquals(2, rows(operation));
    assertEquals("contract-table", operation.evidence().rule());
  }

  @Test
  void methodAndPathNameAnOperationToo() {
    Operation operation =
        operation(
            request(
                "openapi.yaml", CONTRACT,
                "rates.logic.json", "{\"GET /rates/{zone}\": {\"table\": \"rates.md\"}}",
                "rates.md", "# Rates\n\n| zone | returns.cents |\n|--|--|\n| - | 5 |\n\nSince May."),
            "rate");
    assertEquals(1, rows(operation));
  }

  @Test
  void aLogicFileNamesOperationsOfASchema() {
    GenerationRequest request =
        request(
            "schema.sql", SCHEMA,
            "parcels.logic.yaml",
                "GET /parcels/{id}/rate:\n  answer: { cents: integer }\n  table: rates.csv\n",
            "rates.csv", "parcel.zone,returns.cents\nA,5\nB,9\n");
    Operation operation = operation(request, "getParcelRate");
    assertEquals(2, rows(operation));
    assertEquals(
        "a table of 2 rows decides, named at parcels.logic.yaml:1:1", operation.evidence().seen());
  }

  @Test
  void aCommentOfASchemaIsAboutTheOperationOfAContract() {
    GenerationRequest request =
        request(
            "openapi.yaml", CONTRACT,
            "schema.sql", "-- hadron:logic rate\n--   table: rates.csv\n" + SCHEMA,
            "rates.csv", "zone,returns.cents\nA,5\nB,9\n");
    assertEquals(2, rows(operation(request, "rate")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "rate: { table: ../rates.csv }; rates.logic.yaml:1:16 the table '../rates.csv' does not lie in",
        "rate: { table: /etc/rates.csv }; rates.logic.yaml:1:16 the table '/etc/rates.csv' does not lie",
        "rate: { table: 'C:\\rates.csv' }; does not lie in the folder",
        "rate: { table: other.csv }; rates.logic.yaml:1:16 there is no file 'other.csv'",
        "rates: { table: rates.csv }; rates.logic.yaml:1:1 the contract has no operation 'rates'",
        "rate: { table: rates.csv, tabel: x }; knows no 'tabel'",
        "rate: { table: rates.csv }; rates.csv:3:3 the table of GET /rates/{zone}: row 2, zone: 'C' is none",
        "rate: { table: rates.csv }; rates.csv:2:4",
        "[rate]; rates.logic.yaml:1:1 a logic file has an entry for each operation",
        "rate: [; rates.logic.yaml:2:1 this is not YAML",
      })
  void whatIsWrongIsToldWhereItStands(String logic, String message) {
    List<String> errors =
        errors(
            request(
                "openapi.yaml", CONTRACT,
                "rates.logic.yaml", logic + "\n",
                "rates.csv", "zone,returns.cents\n" + (message.contains("2:4") ? "A, x\nB,7\n" : "A,5\n  C,7\n")));
    assertTrue(
        errors.stream().anyMatch(each -> each.contains(message)), () -> errors.toString());
  }

  @Test
  void logicIsSaidInOnePlace() {
    List<String> errors =
        errors(
            request(
                "openapi.yaml", CONTRACT,
                "a.logic.yaml", "rate: { rule: One. }",
                "b.logic.yaml", "rate: { rule: Other. }"));
    assertEquals(
        List.of("b.logic.yaml:1:1 the logic of GET /rates/{zone} is said at a.logic.yaml:1:1 already"),
        errors);
  }

  @Test
  void aLogicFileAloneIsRefused() {
    assertTrue(errors(request("a.logic.yaml", "rate: {}")).get(0).contains("none is given"));
  }

  @Test
  void anArchiveBringsLogicAndTheTablesThatAreNamed() throws IOException {
    InputDocuments documents = new InputDocuments();
    documents.add(
        "all.zip",
        zip(
            "db/schema.sql", SCHEMA,
            "db/parcels.logic.yaml", "GET /parcels/{id}/rate: { answer: parcel, table: t/rates.csv }",
            "db/t/rates.csv", "a,b",
            "README.md", "# Not named",
            "rates.csv", "not,named"));
    assertEquals(
        List.of("db/parcels.logic.yaml", "db/schema.sql", "db/t/rates.csv"),
        documents.filesByName().stream().map(SourceFile::name).toList());
  }

  private static byte[] zip(String... files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < files.length; i += 2) {
        zip.putNextEntry(new ZipEntry(files[i]));
        zip.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
