package dev.hadron.mapping;

import dev.hadron.model.Entity;
import dev.hadron.model.HttpMethod;
import dev.hadron.model.Parameter;
import dev.hadron.model.naming.JavaName;
import dev.hadron.model.naming.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of an operation that is beside those of a table, such as {@code POST
 * /orders/{id}/approve}: that of the table or of one of its rows, and words behind it.
 *
 * @param ofRow whether it is about one row
 * @param words what stands behind, such as {@code approve}
 */
record LogicAddress(HttpMethod method, Entity entity, boolean ofRow, String words) {

  private static final Pattern ADDRESS =
      Pattern.compile("(?<method>GET|POST|PUT|DELETE)\\s+(?<path>/\\S*)");

  private static final Pattern WORDS = Pattern.compile("[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*)*");

  /** Keys in a path may be called as one likes. */
  private static final Pattern KEY = Pattern.compile("\\{[^{}/]*}");

  static Optional<LogicAddress> of(String text, SchemaLogic store) {
    Matcher matcher = ADDRESS.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    HttpMethod method = HttpMethod.valueOf(matcher.group("method"));
    String path = KEY.matcher(matcher.group("path")).replaceAll("{}");
    for (Entity entity : store.entities()) {
      for (String prefix : prefixes(entity)) {
        String start = KEY.matcher(prefix).replaceAll("{}") + "/";
        if (path.startsWith(start) && WORDS.matcher(path.substring(start.length())).matches()) {
          boolean row = !prefix.equals(SchemaPaths.path(entity));
          return Optional.of(
              new LogicAddress(method, entity, row, path.substring(start.length())));
        }
      }
    }
    return Optional.empty();
  }

  /** Where the addresses of an entity begin. */
  static List<String> prefixes(Entity entity) {
    return entity.isNumbered()
        ? List.of(SchemaPaths.path(entity))
        : List.of(SchemaPaths.path(entity), SchemaPaths.itemPath(entity));
  }

  String path() {
    return (ofRow ? SchemaPaths.itemPath(entity) : SchemaPaths.path(entity)) + "/" + words;
  }

  List<Parameter> parameters() {
    return ofRow ? SchemaPaths.keyParameters(entity) : List.of();
  }

  /** {@code approveOrder}, {@code getOrderTotal}. */
  String operationId() {
    String said = JavaName.stem(words.replace('/', '-'));
    String thing = ofRow ? entity.name() : JavaName.capitalize(entity.plural());
    return method == HttpMethod.GET
        ? "get" + thing + said
        : JavaName.variable(said + thing);
  }

  String summary() {
    String said = String.join(" ", Words.of(words));
    String thing =
        ofRow ? SchemaOperations.article(entity) : SchemaOperations.spaced(entity.plural());
    return method == HttpMethod.GET
        ? "Get the " + said + " of " + thing
        : JavaName.capitalize(said) + " " + thing;
  }
}
