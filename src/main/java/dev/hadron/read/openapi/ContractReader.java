package dev.hadron.read.openapi;

import dev.hadron.api.Api;
import dev.hadron.api.ApiDocument;
import dev.hadron.api.ApiInfo;
import dev.hadron.api.ApiOperation;
import dev.hadron.api.ApiSchema;
import dev.hadron.api.ApiTag;
import dev.hadron.api.SecurityRequirement;
import dev.hadron.api.SpecVersion;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.read.openapi.Node.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The document as a whole: puts together what the readers of its parts return. */
final class ContractReader {

  private static final Set<String> OAS3 =
      Set.of(
          "openapi",
          "info",
          "servers",
          "paths",
          "webhooks",
          "components",
          "security",
          "tags",
          "externalDocs",
          "jsonSchemaDialect",
          "$self");

  private static final Set<String> SWAGGER2 =
      Set.of(
          "swagger",
          "info",
          "host",
          "basePath",
          "schemes",
          "consumes",
          "produces",
          "paths",
          "definitions",
          "parameters",
          "responses",
          "securityDefinitions",
          "security",
          "tags",
          "externalDocs");

  private final Reading reading;
  private final Fields root;
  private final boolean swagger2;
  private final boolean asWritten;

  /**
   * @param asWritten whether nothing in the document had to be put right
   */
  ContractReader(Reading reading, MapNode root, boolean asWritten) {
    this.reading = reading;
    this.asWritten = asWritten;
    this.root = new Fields(root, reading);
    this.swagger2 = reading.version() == SpecVersion.V2_0;
  }

  Api read(SourceFile entry) {
    root.allow("the document", swagger2 ? SWAGGER2 : OAS3);
    References references = new References(reading, root.node());
    SchemaNames names = new SchemaNames(references, components());
    SchemaReader schemas = new SchemaReader(reading, names);
    SecurityReader security = new SecurityReader(reading, references, securitySchemes());
    List<SecurityRequirement> defaultSecurity = security.requirements(root);
    PathsReader paths =
        new PathsReader(
            reading, references, messages(references, schemas), security, defaultSecurity);
    List<ApiOperation> operations =
        OperationIds.complete(paths.read(root.members("paths")), reading);
    List<ApiOperation> webhooks =
        OperationIds.complete(paths.readNamed(root.members("webhooks")), reading);
    if (operations.isEmpty() && webhooks.isEmpty()) {
      reading.note("openapi-empty", "the contract", "has no operation", root.node());
    }
    Map<String, ApiSchema> named = schemas.readNamed();
    CircularSchemas.note(named, reading);
    return new Api(
        info(),
        swagger2 ? ServerReader.fromHost(root) : ServerReader.servers(root, reading),
        tags(),
        operations,
        webhooks,
        named,
        security.schemes(),
        defaultSecurity,
        root.extensions(),
        document(entry, references, names));
  }

  private Messages messages(References references, SchemaReader schemas) {
    return swagger2
        ? new Swagger2Messages(reading, references, schemas, root)
        : new Oas3Messages(reading, references, schemas);
  }

  private Map<String, Node> components() {
    return swagger2
        ? root.members("definitions")
        : root.map("components").map(c -> c.members("schemas")).orElse(Map.of());
  }

  private Map<String, Node> securitySchemes() {
    return swagger2
        ? root.members("securityDefinitions")
        : root.map("components").map(c -> c.members("securitySchemes")).orElse(Map.of());
  }

  private ApiInfo info() {
    Fields info = root.map("info").orElse(root);
    ApiInfo.Contact contact =
        info.map("contact")
            .map(c -> new ApiInfo.Contact(c.text("name"), c.text("email"), c.text("url")))
            .orElse(ApiInfo.Contact.NONE);
    ApiInfo.License license =
        info.map("license")
            .map(l -> new ApiInfo.License(l.text("name"), l.text("url")))
            .orElse(ApiInfo.License.NONE);
    return new ApiInfo(
        info.text("title"),
        info.text("version"),
        info.text("description"),
        info.text("termsOfService"),
        contact,
        license,
        info.node().location());
  }

  private List<ApiTag> tags() {
    List<ApiTag> tags = new ArrayList<>();
    for (Node node : root.list("tags")) {
      if (node instanceof MapNode map) {
        Fields tag = new Fields(map, reading);
        tags.add(new ApiTag(tag.text("name"), tag.text("description"), map.location()));
      }
    }
    return tags;
  }

  private ApiDocument document(SourceFile entry, References references, SchemaNames names) {
    List<SourceFile> parts = new ArrayList<>(reading.documents().files());
    parts.remove(entry);
    boolean written = parts.isEmpty() && !swagger2 && asWritten;
    boolean old = reading.version() == SpecVersion.V3_0;
    if (written && !(old && IdleWords.areIn(root.node()))) {
      return given(entry);
    }
    Bundle.Text text =
        swagger2
            ? new Bundle.Text(
                NodeText.of(Swagger2Upgrade.of(root.node(), references, names)), Set.of())
            : Bundle.of(root.node(), references, names, old);
    if (written && text.idle().isEmpty()) {
      return given(entry);
    }
    if (!text.idle().isEmpty()) {
      reading.note(
          "openapi-idle-words",
          "words " + String.join(", ", text.idle()),
          "are left out of the document that is served where they change nothing: beside a"
              + " reference, or as nullable of a schema without a type",
          root.node());
    }
    return new ApiDocument(
        entry, parts, text.text(), ApiDocument.Format.JSON, reading.version());
  }

  private ApiDocument given(SourceFile entry) {
    return new ApiDocument(
        entry,
        List.of(),
        entry.text(),
        Documents.isJson(entry) ? ApiDocument.Format.JSON : ApiDocument.Format.YAML,
        reading.version());
  }
}
