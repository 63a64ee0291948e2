package dev.hadron.read.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.api.Api;
import dev.hadron.api.ApiOperation;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of a contract that stand in a document of their own. */
class OverlayTest {

  private static final SourceFile CONTRACT =
      new SourceFile(
          "api.yaml",
          """
          openapi: 3.0.3
          info: {title: Shop, version: 1.0.0}
          paths:
            /orders:
              get:
                operationId: list
                tags: [orders]
                responses: {'200': {description: all}}
              put:
                operationId: replace
                tags: [orders]
                responses: {'200': {description: done}}
            /customers:
              get:
                operationId: customers
                tags: [customers]
                responses: {'200': {description: all}}
          """);

  private static ApiReading with(String... actions) {
    String overlay = "overlay: 1.0.0\ninfo: {title: More, version: 1.0.0}\nactions:\n";
    return new OpenApiReader()
        .read(
            List.of(CONTRACT, new SourceFile("overlay.yaml", overlay + String.join("", actions))));
  }

  private static ApiOperation operation(ApiReading reading, String id) {
    return reading.api().orElseThrow().operations().stream()
        .filter(operation -> operation.operationId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsMergedAndRemovedIsPartOfTheContract() {
    ApiReading reading =
        with(
            "  - {target: \"$.paths['/orders'].put.responses\", update: {'204': {description: done}}}\n",
            "  - {target: \"$.paths['/orders'].put.responses['200']\", remove: true}\n");
    assertEquals(List.of(), reading.diagnostics());
    assertEquals("204", operation(reading, "replace").success().orElseThrow().status());
    String served = reading.api().orElseThrow().document().text();
    assertTrue(served.contains("\"204\""), served);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$.paths.*.get",
        "$.paths[*]['get']",
        "$..get",
        "$.paths[\"/orders\", '/customers'].get",
        "$.paths..[?(@.operationId == 'list')]",
        "$..[?@.operationId=='list']"
      })
  void pathsSelectByNamesWildcardsDescendantsAndFilters(String target) {
    ApiReading reading =
        with("  - target: " + '"' + target.replace("\"", "\\\"") + '"' + "\n    update: {deprecated: true}\n");
    assertEquals(List.of(), reading.diagnostics());
    assertTrue(operation(reading, "list").deprecated());
    assertFalse(operation(reading, "replace").deprecated());
  }

  @Test
  void referencesInAnOverlayAreTheContractsOwn() {
    ApiReading reading =
        with(
            "  - target: $\n    update: {components: {schemas: {Order: {type: object}}}}\n",
            "  - target: $.paths['/orders'].get.responses['200']\n",
            "    update: {content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}\n");
    assertEquals(List.of(), reading.diagnostics());
    String served = reading.api().orElseThrow().document().text();
    assertTrue(
        served.replace(" ", "").contains("\"$ref\":\"#/components/schemas/Order\""), served);
  }

  @Test
  void listsGetLonger() {
    ApiReading reading =
        with("  - {target: \"$.paths['/orders'].get\", update: {tags: [public]}}\n");
    assertEquals(List.of("orders", "public"), operation(reading, "list").tags());
  }

  @Test
  void aTargetThatMeetsNothingIsAWarningAndOneThatIsNoPathAnError() {
    List<Diagnostic> idle = with("  - {target: $.paths.nowhere, remove: true}\n").diagnostics();
    assertEquals(List.of("overlay-idle"), idle.stream().map(Diagnostic::id).toList());
    assertFalse(idle.get(0).isError());
    ApiReading wrong = with("  - {target: \"paths[\", remove: true}\n");
    assertEquals(
        List.of("overlay-target"), wrong.diagnostics().stream().map(Diagnostic::id).toList());
    assertTrue(wrong.api().isEmpty());
  }

  @Test
  void withoutAnOverlayTheContractIsGivenOutAsItIsWritten() {
    Api api = new OpenApiReader().read(List.of(CONTRACT)).api().orElseThrow();
    assertEquals(CONTRACT.text(), api.document().text());
  }
}
