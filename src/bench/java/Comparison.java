import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ComposedChanged;

/** What openapi-diff says of two documents: that they are alike, or what got worse from one to the other. */
final class Comparison {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final ObjectMapper YAML = new YAMLMapper();

  private static final Pattern OTHER_FILE = Pattern.compile("\\$ref['\"]?\\s*:\\s*['\"]?[^#'\"\\s]");

  private final List<String> findings = new ArrayList<>();

  List<String> findings() {
    return findings;
  }

  /**
   * Reads a document with what it refers to.
   *
   * @param rewritten whether it is written as one document and read again: so one of version 2.0, or of
   *     several files, has the same defaults as that which it is compared with
   * @param converted whether it, or what it is compared with, is of version 2.0
   */
  private static OpenAPI read(Path document, boolean rewritten, boolean converted) throws IOException {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    JsonNode tree = YAML.readTree(document.toFile());
    if (rewritten) {
      OpenAPI read = new OpenAPIParser().readLocation(ContradictoryParameters.mended(document, tree).toString(), null, options).getOpenAPI();
      ObjectMapper mapper = read.getSpecVersion() == SpecVersion.V31 ? Yaml31.mapper() : Yaml.mapper();
      tree = YAML.readTree(mapper.writeValueAsString(read));
    }
    String plain = JSON.writeValueAsString(PlainSchemas.of(tree, converted));
    return new OpenAPIParser().readContents(plain, null, options).getOpenAPI();
  }

  private static boolean isOfVersion2(Path document) throws IOException {
    return YAML.readTree(document.toFile()).has("swagger");
  }

  /** Code says who may call by roles, not by schemes. */
  private static OpenAPI withoutSecurity(OpenAPI document) {
    document.setSecurity(null);
    if (document.getComponents() != null) {
      document.getComponents().setSecuritySchemes(null);
    }
    document.getPaths().values().forEach(path -> path.readOperations().forEach(o -> o.setSecurity(null)));
    return document;
  }

  /** The contract and the document that the service gives out. */
  String served(Path contract, Path served) throws IOException {
    boolean old = isOfVersion2(contract);
    boolean rewritten = old || OTHER_FILE.matcher(Files.readString(contract)).find();
    return compare(
        () -> known(read(contract, rewritten, old)), () -> known(read(served, rewritten, old)), "served");
  }

  /** The tool fails where a document asks for a scheme that it does not have. */
  private static OpenAPI known(OpenAPI document) {
    return hasSchemes(document) ? document : withoutSecurity(document);
  }

  private static boolean hasSchemes(OpenAPI document) {
    Set<String> known =
        document.getComponents() == null || document.getComponents().getSecuritySchemes() == null
            ? Set.of()
            : document.getComponents().getSecuritySchemes().keySet();
    return Stream.concat(
            Stream.ofNullable(document.getSecurity()),
            document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> Stream.ofNullable(operation.getSecurity())))
        .flatMap(List::stream)
        .allMatch(requirement -> known.containsAll(requirement.keySet()));
  }

  /** The document that the service gives out and the one that is scanned from its code. */
  String scanned(Path served, Path scanned, String base) throws IOException {
    if (!Files.exists(scanned)) {
      return "none";
    }
    Path contract = relative(served, "");
    Path code = relative(scanned, base);
    return compare(
        () -> plainlyWritten(withoutSecurity(read(contract, false, false))),
        () -> read(code, false, false),
        "scanned");
  }

  /**
   * Jakarta REST has one way for each place to write a value in; a scan takes a parameter with another style
   * for another parameter, and drops it.
   */
  private static OpenAPI plainlyWritten(OpenAPI document) {
    document.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .flatMap(operation -> Stream.ofNullable(operation.getParameters()))
        .flatMap(List::stream)
        .filter(parameter -> !ofItsPlace(parameter))
        .forEach(
            parameter -> {
              boolean form = List.of("query", "cookie").contains(parameter.getIn());
              parameter.style(form ? Parameter.StyleEnum.FORM : Parameter.StyleEnum.SIMPLE).explode(form);
            });
    return document;
  }

  private static boolean ofItsPlace(Parameter parameter) {
    return parameter.getStyle() == null
        || parameter.getStyle() == Parameter.StyleEnum.FORM
        || parameter.getStyle() == Parameter.StyleEnum.SIMPLE;
  }

  /**
   * A document whose paths begin after the server's, as those of the contract do, and end without the
   * slash that means nothing to routes. A number sign is encoded in whatever is asked (RFC 3986, 3.3).
   */
  private static Path relative(Path document, String base) throws IOException {
    ObjectNode read = (ObjectNode) JSON.readTree(document.toFile());
    ObjectNode paths = JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> path : read.path("paths").properties()) {
      String key = path.getKey().replace("%23", "#");
      boolean inside = (key + "/").startsWith(base + "/");
      String below = inside ? key.substring(base.length()) : key;
      paths.set(below.isEmpty() ? "/" : below.replaceFirst("(?<=.)/$", ""), path.getValue());
    }
    read.set("paths", paths);
    Path written = document.resolveSibling("paths-" + document.getFileName());
    JSON.writeValue(written.toFile(), read);
    return written;
  }

  /** A document that is read anew whenever it is compared, which changes it. */
  private interface Document {
    OpenAPI read() throws IOException;
  }

  private String compare(Document old, Document fresh, String what) throws IOException {
    ChangedOpenApi changes;
    try {
      changes = OpenApiCompare.fromSpecifications(old.read(), fresh.read());
    } catch (RuntimeException | StackOverflowError e) {
      // Of some documents it cannot compare any two, not even one with itself.
      findings.add(what + ": openapi-diff fails: " + e);
      return "?";
    }
    if (changes.isUnchanged()) {
      return "same";
    }
    if (changes.isCompatible()) {
      return "compatible";
    }
    List<String> worse = worse(changes);
    // Some schemes and schemas are no match to the tool, not even for themselves.
    worse.removeAll(worse(OpenApiCompare.fromSpecifications(old.read(), old.read())));
    worse.forEach(line -> findings.add(what + ": " + line));
    return worse.isEmpty() ? "compatible" : worse.size() + " differ";
  }

  private static List<String> worse(ChangedOpenApi changes) {
    List<String> worse = new ArrayList<>();
    changes.getMissingEndpoints().forEach(e -> worse.add(e.getMethod() + " " + e.getPathUrl() + ": missing"));
    for (ChangedOperation operation : changes.getChangedOperations()) {
      if (operation.isIncompatible()) {
        worse.add(operation.getHttpMethod() + " " + operation.getPathUrl() + ": " + Differences.of(operation));
      }
    }
    return worse;
  }

  /** Where in an operation the comparison sees something incompatible: the deepest parts that are. */
  private static final class Differences {
    private static final int SHOWN = 4;

    private final Set<String> lines = new LinkedHashSet<>();
    private final Map<Object, Object> seen = new IdentityHashMap<>();

    static String of(ComposedChanged changed) {
      Differences differences = new Differences();
      differences.walk("", changed);
      return String.join("; ", differences.lines);
    }

    private void walk(String path, Changed changed) {
      boolean news = changed != null && changed.isIncompatible() && seen.put(changed, changed) == null;
      if (!news || lines.size() >= SHOWN) {
        return;
      }
      int before = lines.size();
      String here = path + "/" + changed.getClass().getSimpleName().replace("Changed", "");
      if (changed instanceof ChangedSchema schema) {
        properties(here, schema);
      } else if (changed instanceof ComposedChanged composed) {
        composed.getChangedElements().forEach(inside -> walk(here, inside));
      }
      if (lines.size() == before) {
        lines.add(here.replaceFirst("^/Operation/", "") + facts(changed));
      }
    }

    private void properties(String here, ChangedSchema schema) {
      schema.getChangedProperties().forEach((name, inside) -> walk(here + "." + name, inside));
      walk(here + "[]", schema.getItems());
      Set<String> listed = new LinkedHashSet<>(schema.getChangedProperties().keySet());
      for (Changed inside : schema.getChangedElements()) {
        if (listed.isEmpty() || !schema.getChangedProperties().containsValue(inside)) {
          walk(here, inside);
        }
      }
    }

    /** The fields of a difference that tell something. */
    private static String facts(Changed changed) {
      StringBuilder facts = new StringBuilder();
      for (Field field : changed.getClass().getDeclaredFields()) {
        Object value = value(field, changed);
        boolean told =
            value instanceof Boolean flag && flag
                || value instanceof String
                || value instanceof Number
                || value instanceof Collection<?> some && some.stream().anyMatch(Objects::nonNull);
        if (value instanceof Schema<?> schema) {
          facts.append(' ').append(field.getName()).append('=');
          facts.append(schema.getType()).append(schema.getTypes()).append(schema.getFormat());
          facts.append(schema.get$ref()).append(schema.getEnum());
        } else if (value instanceof Map<?, ?> some && !some.isEmpty()) {
          facts.append(' ').append(field.getName()).append('=').append(some.keySet());
        } else if (told) {
          String text = value.toString().replaceAll("\\s+", " ");
          facts.append(' ').append(field.getName()).append('=');
          facts.append(text, 0, Math.min(text.length(), 150));
        }
      }
      return facts.toString();
    }

    private static Object value(Field field, Object holder) {
      try {
        field.setAccessible(true);
        return field.get(holder);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
