package dev.hadron.view;

import dev.hadron.model.Assignment;
import dev.hadron.model.BasicType;
import dev.hadron.model.Binding;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.EntityTag;
import dev.hadron.model.Guard;
import dev.hadron.model.Operation;
import dev.hadron.model.RecordType;
import dev.hadron.model.Relation;
import dev.hadron.model.Security;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.UniqueKey;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import dev.hadron.sample.Sample;
import dev.hadron.sample.SampleValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Command lines that try a schema's service in dev mode, at one of its resources. What a line is
 * answered with stands behind it: the status, and texts of the answer after {@code with}.
 */
final class TableTrial {

  private static final String JSON = " -H 'Content-Type: application/json'";
  private static final String PATCH =
      "curl -i -X PATCH $ROW -H \"$AUTH\" -H 'Content-Type: application/merge-patch+json' -d '{}'";

  private final ServiceModel model;
  private final SampleValues samples;

  TableTrial(ServiceModel model) {
    this.model = model;
    this.samples = new SampleValues(model);
  }

  /** A creation that names a row which is not there. */
  private record Astray(Operation create, Relation.ManyToOne reference) {}

  /**
   * The lines.
   *
   * @param create a creation that a body alone is enough for, where there is one
   */
  List<String> lines(Operation list, Optional<Operation> create, Entity entity) {
    Optional<Astray> astray = astray();
    List<String> lines = new ArrayList<>();
    TreeSet<String> roles = new TreeSet<>(roles(list));
    create.ifPresent(operation -> roles.addAll(roles(operation)));
    astray.ifPresent(each -> roles.addAll(roles(each.create())));
    lines.add("HOST=http://localhost:8080");
    lines.add("API=$HOST" + path(list));
    lines.addAll(caller(roles));
    lines.add("AUTH=\"Authorization: " + scheme() + " $TOKEN\"");
    lines.addAll(token("NOBODY", Map.of("user", "nobody"), List.of()));
    lines.add("");
    lines.add("curl -i $API -H \"$AUTH\"  # 200 with Link; a page");
    lines.add(
        "curl -i \"$API?page=abc\" -H \"$AUTH\"  # 400 with application/problem+json, \"page\"");
    lines.add("curl -i $API  # 401; no token");
    if (!roles(list).isEmpty()) {
      lines.add("curl -i $API -H \"Authorization: " + scheme() + " $NOBODY\"  # 403; no role");
    }
    create.ifPresent(operation -> lines.addAll(row(operation, entity)));
    astray.ifPresent(each -> lines.add(line(each)));
    return lines;
  }

  private String scheme() {
    return ((Security.Jwt) model.security()).scheme();
  }

  /** A token of who sees rows, as far as they are somebody's: any key will do, no row has it yet. */
  private List<String> caller(Collection<String> roles) {
    Map<String, String> claims = new LinkedHashMap<>(Map.of("user", "me"));
    for (GuardView guard : new RowFilters(model).views(new JavaTypes(model))) {
      String key = guard.type().equals("UUID") ? "00000000-0000-4000-8000-000000000001" : "1";
      if (guard.whose() == Guard.Whose.TENANT) {
        claims.put("tenant", key);
      } else if (!guard.type().equals("String")) {
        claims.put("user", key);
      }
    }
    return token("TOKEN", claims, roles);
  }

  private static List<String> token(
      String variable, Map<String, String> claims, Collection<String> roles) {
    StringBuilder json = new StringBuilder("{");
    claims.forEach(
        (name, value) ->
            json.append(Sample.quoteJson(name)).append(": ").append(Sample.quoteJson(value)).append(", "));
    String list = roles.stream().map(Sample::quoteJson).collect(Collectors.joining(", "));
    json.append("\"roles\": [").append(list).append("]}");
    return List.of(
        variable + "=$(curl -s $HOST/dev/token" + JSON + " \\",
        "  -d " + quoted(json.toString()) + ")");
  }

  // ---- one row -----------------------------------------------------------------------------

  private List<String> row(Operation create, Entity entity) {
    List<String> lines = new ArrayList<>();
    ValueType type = create.body().orElseThrow().type();
    String body = samples.valid(type, Constraints.NONE, "body", 1).json();
    lines.add("");
    lines.add("BODY=" + quoted(body));
    String post = "$API -H \"$AUTH\"" + JSON + " -d \"$BODY\"";
    Binding.Create binding = (Binding.Create) create.binding();
    if (binding.location().isEmpty()) {
      lines.add("curl -i " + post + "  # " + create.success().status());
    } else {
      lines.add("# Creates a row, 201, and keeps its address, the header Location");
      lines.add("ROW=$(curl -si " + post + " | tr -d '\\r' | sed -n 's/^Location: //p')");
      lines.addAll(existing(entity));
    }
    if (isUnique(entity, create)) {
      lines.add("curl -i " + post + "  # 409; it is there already");
    }
    return lines;
  }

  /** What reads and patches the new row. */
  private List<String> existing(Entity entity) {
    List<String> lines = new ArrayList<>();
    for (Operation operation : model.operationsOn(entity)) {
      if (!(operation.binding() instanceof Binding.OnRow onRow)
          || !onRow.lookup().entity().equals(entity.name())
          || !onRow.lookup().isByKey(entity)) {
        continue;
      }
      if (operation.binding() instanceof Binding.Get get) {
        String tag = isTagged(get.entityTag()) ? " with ETag" : "";
        lines.add("curl -i $ROW -H \"$AUTH\"  # 200" + tag);
      }
      if (operation.binding() instanceof Binding.Patch patch) {
        lines.add(PATCH + "  # " + operation.success().status() + "; what is not named stays");
        if (isTagged(patch.entityTag())) {
          lines.add(PATCH + " -H 'If-Match: \"stale\"'  # 412; the row is another by now");
        }
      }
    }
    return lines;
  }

  private static boolean isTagged(EntityTag tag) {
    return !(tag instanceof EntityTag.None);
  }

  /** Whether the same body a second time breaks a unique key. */
  private boolean isUnique(Entity entity, Operation create) {
    RecordType record = record(create);
    return entity.uniqueKeys().stream()
        .filter(key -> !key.members().isEmpty() && key.reach() != UniqueKey.Reach.SOME_ROWS)
        .anyMatch(
            key ->
                key.members().stream()
                    .allMatch(
                        member ->
                            entity.findAttribute(member).isPresent()
                                && record.properties().stream()
                                    .anyMatch(p -> p.name().equals(member) && p.required())));
  }

  private RecordType record(Operation create) {
    Binding.Create binding = (Binding.Create) create.binding();
    Assignment assignment = model.assignment(binding.entityName(), binding.assignment());
    return model.record(assignment.record());
  }

  // ---- references --------------------------------------------------------------------------

  private Optional<Astray> astray() {
    return model.operations().stream()
        .filter(operation -> operation.binding() instanceof Binding.Create c && c.scopes().isEmpty())
        .flatMap(operation -> only(operation).map(r -> new Astray(operation, r)).stream())
        .findFirst();
  }

  /** The reference that a creation has to name, where it is one alone and its key a number. */
  private Optional<Relation.ManyToOne> only(Operation create) {
    Entity entity = model.entity(((Binding.Create) create.binding()).entityName());
    List<Relation.ManyToOne> needed =
        entity.references().stream().filter(reference -> !reference.nullable()).toList();
    if (needed.size() != 1 || !entity.plainReferences().isEmpty()) {
      return Optional.empty();
    }
    return needed.stream()
        .filter(reference -> !reference.inKey() && reference.source() == ValueSource.CLIENT)
        .filter(reference -> isNumber(model.entity(reference.target())))
        .filter(reference -> isNamed(record(create), reference))
        .findFirst();
  }

  private static boolean isNamed(RecordType record, Relation.ManyToOne reference) {
    return record.properties().stream()
        .anyMatch(p -> p.required() && p.jsonName().equals(reference.wireName()));
  }

  private static boolean isNumber(Entity target) {
    return target.keyAttributes().size() == 1
        && target.keyAttributes().get(0).type() instanceof ValueType.Basic basic
        && (basic.type() == BasicType.INTEGER || basic.type() == BasicType.LONG);
  }

  private String line(Astray astray) {
    String name = astray.reference().wireName();
    String body =
        record(astray.create()).properties().stream()
            .filter(RecordType.Property::required)
            .filter(property -> property.access() != RecordType.Access.READ_ONLY)
            .map(property -> Sample.quoteJson(property.jsonName()) + ": " + value(property, name))
            .collect(Collectors.joining(", ", "{", "}"));
    return "curl -i $HOST%s -H \"$AUTH\"%s -d %s  # 422 with \"/%s\"; a row that is not there"
        .formatted(path(astray.create()), JSON, quoted(body), name);
  }

  private String value(RecordType.Property property, String unknown) {
    return property.jsonName().equals(unknown)
        ? "999999999"
        : samples.valid(property.type(), property.constraints(), property.name(), 1).json();
  }

  // ---- shell -------------------------------------------------------------------------------

  private String path(Operation operation) {
    return model.api().basePath() + operation.path();
  }

  private static List<String> roles(Operation operation) {
    return operation.access().roles();
  }

  private static String quoted(String json) {
    return "'" + json.replace("'", "'\\''") + "'";
  }
}
