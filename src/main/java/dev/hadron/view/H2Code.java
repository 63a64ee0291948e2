package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.view.PomView.Dependency;
import dev.hadron.view.PomView.Platform;
import dev.hadron.view.PomView.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Code for H2. */
record H2Code() implements DatabaseCode {

  /** Nulls are greater than every value, as in PostgreSQL. */
  static final String ORDER =
      "(descending ? \" desc nulls first\" : \" asc nulls last\")";

  /** Hibernate knows the database's function for arrays. */
  private static final String CONTAINS =
      "\"array_contains(item.\" + path + \", \" + parameter(element) + \")\"";

  @Override
  public DatabaseView view(ServiceModel model, UsesView uses) {
    return new DatabaseView(
        "h2",
        "H2",
        List.of(),
        "",
        url(),
        List.of(
            "quarkus.datasource.jdbc.new-connection-sql="
                + "SET LOCK_TIMEOUT 5000; SET QUERY_TIMEOUT 10000"),
        "DatabaseErrors::sqlState",
        "DatabaseErrors::constraint",
        CONTAINS,
        ORDER,
        inserts(uses),
        new MethodView(
            Optional.empty(),
            List.of(),
            "private static void bind(PreparedStatement statement, int index, Object value)"
                + " throws SQLException",
            List.of("statement.setObject(index, value);")),
        "row.getObject(i) instanceof OffsetDateTime time"
            + " ? Timestamp.from(time.toInstant()) : row.getObject(i)");
  }

  private static List<MethodView> inserts(UsesView uses) {
    List<MethodView> methods = new ArrayList<>();
    methods.add(
        new MethodView(
            Optional.of("Inserts a row and returns all of its columns."),
            List.of(),
            "public Map<String, Object> insert(String table, Map<String, Object> columns)",
            List.of(
                "return row(\"SELECT * FROM FINAL TABLE (\" + insertion(table, columns)"
                    + " + \")\", columns.values().toArray());")));
    methods.add(PostgresCode.insertion());
    if (uses.removeAll()) {
      methods.add(
          DatabaseCode.removeAll(
              LEAVES_REFERENCES,
              "execute(\"SET REFERENTIAL_INTEGRITY FALSE\");",
              "execute(\"DELETE FROM \" + table);",
              "execute(\"SET REFERENTIAL_INTEGRITY TRUE\");"));
    }
    return methods;
  }

  @Override
  public String url() {
    return "jdbc:h2:file:/path/to/database;DATABASE_TO_LOWER=TRUE";
  }

  @Override
  public List<Property> properties() {
    return List.of();
  }

  @Override
  public List<Dependency> drivers() {
    return List.of(
        PomViews.next(PomViews.QUARKUS, "quarkus-jdbc-h2"),
        PomViews.next(PomViews.QUARKUS, "quarkus-flyway"));
  }

  @Override
  public List<Dependency> embedded() {
    return List.of();
  }

  @Override
  public List<Platform> platforms() {
    return List.of();
  }

  @Override
  public List<String> listType() {
    return List.of("@JdbcTypeCode(SqlTypes.ARRAY)");
  }

  /** A text would become a JSON string. */
  @Override
  public String documentOf(String expression) {
    String text = expression.contains(" + ") ? "(" + expression + ")" : expression;
    return text + ".getBytes(StandardCharsets.UTF_8)";
  }

  @Override
  public String list(String element) {
    return "new Object[] {" + JavaText.literal(element) + "}";
  }

  @Override
  public String link(Relation.ManyToMany link, String here, String there) {
    String columns =
        link.joinColumns().get(0).sqlColumn() + ", " + link.inverseColumns().get(0).sqlColumn();
    return "MERGE INTO %s (%s) KEY (%s) VALUES (:%s, :%s)"
        .formatted(link.joinTable().sql(), columns, columns, here, there);
  }

  @Override
  public List<String> elements(Entity entity, Attribute attribute) {
    return List.of(
        "return streamAll().flatMap(row -> row.%s.stream()).distinct().sorted().toList();"
            .formatted(attribute.name()));
  }

  @Override
  public Optional<String> rowAge() {
    return Optional.of("_rowid_");
  }
}
