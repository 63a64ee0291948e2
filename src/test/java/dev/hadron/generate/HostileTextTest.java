package dev.hadron.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.github.javaparser.ParseResult;
import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.plan.GeneratedFile;
import dev.hadron.read.sql.SqlReader;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Node;
import org.yaml.snakeyaml.Yaml;

/**
 * Whatever stands in a document's texts and names, it stays text: the service has the same files and
 * the same syntax as the one of a document with the same words and nothing else.
 */
class HostileTextTest {

  private static final List<String> PARTS =
      List.of(
          "*/", "/*", "\"\"\"", "\"", "'", "\\", "\\u002a/", "\\u0022", "${jndi:x}", "$", "{{x}}",
          "{x}", "{#if x}", "\n", "\r", "\t", "../", "..\\", "<b>", "-->", "]]>", "&amp;", "@Path",
          ");", "%s", "%n", "--", ";", "$$", "\u2028", "\u202e", "\u0000", "#", "= 1");

  @Property(tries = 25)
  void staysText(@ForAll("hostile") String hostile) throws Exception {
    String words = hostile.replaceAll("[^A-Za-z0-9]+", " ");
    Map<String, String> expected = structure(generate("ab " + words + " yz"));
    Map<String, String> actual = structure(generate("ab " + hostile + " yz"));

    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach((path, structure) -> assertEquals(structure, actual.get(path), path));
  }

  @Provide
  static Arbitrary<String> hostile() {
    return Arbitraries.of(PARTS)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(parts -> String.join("", parts));
  }

  /** What a comment of a schema says of logic is text, too. */
  @Property(tries = 10)
  void staysTextInLogicOfASchema(@ForAll("hostile") String hostile) throws Exception {
    String words = hostile.replaceAll("[^A-Za-z0-9]+", " ");
    Map<String, String> expected = structure(generate("schema.sql", LOGIC, "ab " + words + " yz"));
    Map<String, String> actual = structure(generate("schema.sql", LOGIC, "ab " + hostile + " yz"));

    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach((path, structure) -> assertEquals(structure, actual.get(path), path));
  }

  private static final String LOGIC =
      """
      -- hadron:logic POST /orders/{id}/approve
      --   summary: "TEXT"
      --   rule: "TEXT"
      --   changes: { order: [note] }
      --   body: { reason: text }
      --   examples:
      --     - name: "TEXT"
      --       given: { order: { note: "TEXT" }, body: { reason: "TEXT" } }
      --       returns: { order: { note: "TEXT" } }
      CREATE TABLE orders (id bigint PRIMARY KEY, note text);
      """;

  private static List<GeneratedFile> generate(String text) {
    return generate("openapi.json", DOCUMENT, text);
  }

  private static List<GeneratedFile> generate(String name, String template, String text) {
    String document = template.replace("TEXT", quoted(text));
    GenerationResult result =
        new Generator()
            .generate(
                new GenerationRequest(
                    List.of(new SourceFile(name, document)), GenerationOptions.DEFAULTS));
    assertFalse(result.hasErrors(), () -> result.diagnostics().toString());
    return result.files();
  }

  private static String quoted(String text) {
    return text.chars()
        .mapToObj(c -> Character.isLetterOrDigit(c) ? "" + (char) c : "\\u%04x".formatted(c))
        .collect(Collectors.joining());
  }

  private static Map<String, String> structure(List<GeneratedFile> files) throws Exception {
    Map<String, String> structures = new TreeMap<>();
    for (GeneratedFile file : files) {
      structures.put(file.path(), structure(file.path(), file.content()));
    }
    return structures;
  }

  /** What a machine makes of a file, without what people read. */
  private static String structure(String path, String content) throws Exception {
    String ending = path.substring(path.lastIndexOf('.') + 1);
    return switch (ending) {
      case "java" -> java(path, content);
      case "xml" ->
          xml(
              DocumentBuilderFactory.newInstance()
                  .newDocumentBuilder()
                  .parse(new ByteArrayInputStream(content.getBytes("UTF-8"))));
      case "properties" -> {
        Properties properties = new Properties();
        properties.load(new StringReader(content));
        yield new TreeSet<>(properties.keySet()) + " in " + content.lines().count() + " lines";
      }
      case "yml" -> yaml(new Yaml().load(content));
      case "sql" ->
          new SqlReader()
              .read(List.of(new SourceFile("V1.sql", content)))
              .catalog()
              .tables()
              .stream()
              .map(table -> table.name() + " " + table.columns().size() + table.checks().size())
              .toList()
              .toString();
      default -> "";
    };
  }

  private static String java(String path, String content) {
    ParserConfiguration configuration =
        new ParserConfiguration()
            .setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17)
            .setPreprocessUnicodeEscapes(true);
    ParseResult<CompilationUnit> result = new JavaParser(configuration).parse(content);
    CompilationUnit unit =
        result
            .getResult()
            .filter(each -> result.isSuccessful())
            .orElseThrow(() -> new AssertionError(path + ": " + result.getProblems()));
    unit.getAllComments().forEach(comment -> comment.remove());
    unit.findAll(TextBlockLiteralExpr.class)
        .forEach(block -> block.replace(new StringLiteralExpr("text")));
    unit.findAll(StringLiteralExpr.class).forEach(literal -> literal.setValue("text"));
    // A long literal is broken into several.
    List<BinaryExpr> sums = new ArrayList<>(unit.findAll(BinaryExpr.class));
    for (int i = sums.size() - 1; i >= 0; i--) {
      BinaryExpr sum = sums.get(i);
      if (sum.getLeft().isStringLiteralExpr() && sum.getRight().isStringLiteralExpr()) {
        sum.replace(new StringLiteralExpr("text"));
      }
    }
    return unit.toString();
  }

  private static String xml(Node node) {
    StringBuilder names = new StringBuilder(node.getNodeName());
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.ELEMENT_NODE) {
        names.append('(').append(xml(child)).append(')');
      }
    }
    return names.toString();
  }

  private static String yaml(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + ":" + yaml(entry.getValue()))
          .toList()
          .toString();
    }
    return value instanceof List<?> list ? list.stream().map(HostileTextTest::yaml).toList().toString() : "";
  }

  private static final String DOCUMENT =
      """
      {"openapi": "3.0.3",
       "info": {"title": "TEXT", "description": "TEXT", "version": "TEXT"},
       "tags": [{"name": "tag TEXT", "description": "TEXT"}],
       "paths": {
        "/pets": {
         "get": {"operationId": "list TEXT", "summary": "TEXT", "description": "TEXT",
          "tags": ["tag TEXT"],
          "parameters": [
           {"name": "query TEXT", "in": "query", "description": "TEXT",
            "schema": {"type": "string", "default": "TEXT", "example": "TEXT"}},
           {"name": "kind", "in": "query", "schema": {"type": "string", "enum": ["x TEXT", "y"]}}],
          "responses": {"200": {"description": "TEXT",
           "headers": {"X-Head": {"description": "TEXT", "schema": {"type": "string"}}},
           "content": {"application/json": {"schema": {"type": "array",
            "items": {"$ref": "#/components/schemas/Pet"}}, "example": "TEXT"}}},
           "default": {"description": "TEXT"}}},
         "post": {"operationId": "add TEXT", "requestBody": {"description": "TEXT",
           "required": true, "content": {"application/json": {"schema":
            {"$ref": "#/components/schemas/Pet"}}}},
          "security": [{"auth": ["write TEXT"]}],
          "responses": {"201": {"description": "TEXT", "content": {"application/json": {"schema":
           {"$ref": "#/components/schemas/Pet"}}}}}}},
        "/pets/{id}": {
         "get": {"operationId": "show TEXT",
          "parameters": [{"name": "id", "in": "path", "required": true, "description": "TEXT",
           "schema": {"type": "integer", "format": "int64"}}],
          "responses": {"200": {"description": "TEXT", "content": {"application/json": {"schema":
           {"$ref": "#/components/schemas/Pet"}}}}}}},
        "/other": {"post": {"operationId": "other TEXT", "tags": ["else TEXT"],
          "requestBody": {"content": {"application/x-www-form-urlencoded": {"schema":
           {"type": "object", "properties": {"part TEXT": {"type": "string"}}}}}},
          "responses": {"204": {"description": "TEXT"}}}}},
       "components": {
        "securitySchemes": {"auth": {"type": "http", "scheme": "bearer", "description": "TEXT"}},
        "schemas": {
         "Pet": {"type": "object", "description": "TEXT", "required": ["id", "name TEXT"],
          "properties": {
           "id": {"type": "integer", "format": "int64", "readOnly": true},
           "name TEXT": {"type": "string", "description": "TEXT", "example": "TEXT"},
           "pattern": {"type": "string", "pattern": "^[*/'$<>&;]{2,5}$"},
           "state": {"type": "string", "description": "TEXT", "enum": ["a TEXT", "b"]},
           "note": {"type": "string", "default": "TEXT"},
           "inner": {"allOf": [{"$ref": "#/components/schemas/Inner"}]}}},
         "Inner": {"type": "object", "description": "TEXT",
          "properties": {"of TEXT": {"type": "string"}}}}}}
      """;
}
