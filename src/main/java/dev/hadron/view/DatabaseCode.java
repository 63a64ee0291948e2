package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.Database;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import dev.hadron.view.PomView.Dependency;
import dev.hadron.view.PomView.Platform;
import dev.hadron.view.PomView.Property;
import java.util.List;
import java.util.Optional;

/** What generated code says differently for each database. */
sealed interface DatabaseCode permits PostgresCode, H2Code, MysqlCode {

  static DatabaseCode of(Database database) {
    return switch (database) {
      case POSTGRESQL -> new PostgresCode();
      case H2 -> new H2Code();
      case MYSQL, MARIADB -> new MysqlCode(database);
    };
  }

  /** What a database does that can't empty the tables that refer to one with it. */
  String LEAVES_REFERENCES = "Empties a table; rows of others that refer to it stay.";

  DatabaseView view(ServiceModel model, UsesView uses);

  /** Where one may be, as the README shows it. */
  String url();

  /** Versions of what the build adds for it. */
  List<Property> properties();

  /** Driver and migrations. */
  List<Dependency> drivers();

  /** What starts one for development and tests. */
  List<Dependency> embedded();

  /** Machines that need another build of it. */
  List<Platform> platforms();

  /**
   * Whether an UPDATE gives back what it stored. Where not, Hibernate reads the row again, and finds
   * none that has just been marked as deleted.
   */
  default boolean updatesGiveBack() {
    return false;
  }

  /** The annotations of a list of plain values. */
  List<String> listType();

  /** The annotations of a plain value, where its type says too little. */
  default List<String> plainType(ValueType type) {
    return List.of();
  }

  /** A JSON document as a test binds it. */
  default String document(String json) {
    return documentOf(JavaText.literal(json));
  }

  /** Likewise one whose text is an expression. */
  default String documentOf(String expression) {
    return expression;
  }

  /**
   * A list of plain values as a test binds it.
   *
   * @param element its only one
   */
  String list(String element);

  /** The statement that links two rows, and does nothing where they are linked. */
  String link(Relation.ManyToMany link, String here, String there);

  /** A key as the parameter of a statement in SQL. */
  default String parameter(ValueType type, String expression) {
    return expression;
  }

  /**
   * The method of tests that empties a table.
   *
   * @param comment what becomes of rows that refer to it
   * @param lines of its body
   */
  static MethodView removeAll(String comment, String... lines) {
    return new MethodView(
        Optional.of(comment),
        List.of(),
        "public void removeAll(String table)",
        List.of(lines));
  }

  /** The number of rows, at most 20, as a test compares it. */
  default String atMostTwenty(String from) {
    return "((Number) db.row(%s).get(\"total\")).intValue()"
        .formatted(JavaText.literal("SELECT least(count(*), 20) AS total FROM " + from));
  }

  /** Statements that return every different element of an attribute that holds lists of texts. */
  List<String> elements(Entity entity, Attribute attribute);

  /** Statements that return what a query for texts in SQL gives. */
  static List<String> texts(String sql) {
    return List.of(
        "return getSession().createNativeQuery(%s, String.class).getResultList();"
            .formatted(JavaText.literal(sql)));
  }

  /** What grows with each row whose key does not; empty where nothing does. */
  Optional<String> rowAge();
}
