package dev.hadron.view;

import dev.hadron.model.Entity;
import dev.hadron.model.Operation;
import dev.hadron.model.Resource;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.naming.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The tests of one class as they come together, each marked with the operation that it tries. */
final class TestClass {

  /** What tests may need; what none of them uses is left out when the file is laid out. */
  private static final Set<String> ALWAYS =
      Set.of(
          "static io.restassured.RestAssured.given",
          "static org.hamcrest.Matchers.containsString",
          "static org.hamcrest.Matchers.endsWith",
          "static org.hamcrest.Matchers.equalTo",
          "static org.hamcrest.Matchers.greaterThan",
          "static org.hamcrest.Matchers.oneOf",
          "static org.hamcrest.Matchers.hasItem",
          "static org.hamcrest.Matchers.hasKey",
          "static org.hamcrest.Matchers.is",
          "static org.hamcrest.Matchers.matchesPattern",
          "static org.hamcrest.Matchers.not",
          "static org.hamcrest.Matchers.notNullValue",
          "static org.hamcrest.Matchers.nullValue",
          "static org.junit.jupiter.api.Assertions.assertEquals",
          "static org.junit.jupiter.api.Assertions.assertFalse",
          "static org.junit.jupiter.api.Assertions.assertNotNull",
          "static org.junit.jupiter.api.Assertions.assertNull",
          "static org.junit.jupiter.api.Assertions.assertTrue",
          "io.quarkus.elytron.security.common.BcryptUtil",
          "io.quarkus.test.junit.QuarkusTest",
          "io.restassured.http.ContentType",
          "jakarta.inject.Inject",
          "java.math.BigDecimal",
          "java.net.URI",
          "java.sql.Timestamp",
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalTime",
          "java.time.ZoneOffset",
          "java.time.format.DateTimeFormatter",
          "java.util.List",
          "java.util.Map",
          "java.util.UUID",
          "org.junit.jupiter.api.Test");

  /** Types of the values of rows and bodies. */
  static final List<String> VALUES =
      List.of(
          "java.math.BigDecimal",
          "java.nio.charset.StandardCharsets",
          "java.sql.Timestamp",
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalTime",
          "java.time.ZoneOffset",
          "java.time.format.DateTimeFormatter",
          "java.util.Base64",
          "java.util.LinkedHashMap",
          "java.util.List",
          "java.util.Map",
          "java.util.UUID");

  private static final List<String> OWN =
      List.of(
          "http.MergePatch",
          "testing.RecordedChanges",
          "testing.Db",
          "testing.Happy",
          "testing.PageWalk",
          "testing.Retries",
          "testing.Statements",
          "testing.Unhappy");

  private final ServiceModel model;
  private final JavaTypes types;
  private final String packageName;
  private final String name;
  private final Set<String> imports = new TreeSet<>(ALWAYS);
  private final List<MethodView> tests = new ArrayList<>();

  /** The tests of a resource, beside it. */
  TestClass(ServiceModel model, JavaTypes types, Resource resource) {
    this(model, types, resource.packageName(), resource.name() + "ResourceTest");
  }

  /**
   * @param module last segment of the package
   */
  TestClass(ServiceModel model, JavaTypes types, String module, String name) {
    this.model = model;
    this.types = types;
    this.packageName = types.inBase(module);
    this.name = name;
    imports.add("static " + types.inBase("testing.Declared.asDeclared"));
    imports.add("static " + types.inBase("testing.Tokens.as"));
    imports.add("static " + types.inBase("testing.Tokens.asUser"));
    imports.add("static " + types.inBase("testing.Tokens.asAnotherOwner"));
    imports.add("static " + types.inBase("testing.Tokens.asAnotherTenant"));
    imports.add(types.inBase("testing.Tokens"));
    OWN.forEach(own -> imports.add(types.inBase(own)));
  }

  TestClassView view() {
    return new TestClassView(
        packageName,
        JavaText.imports(imports),
        name,
        TestClassView.beans(tests),
        tests);
  }

  ServiceModel model() {
    return model;
  }

  /** What the tests import, for those who write parts of them. */
  Set<String> imports() {
    return imports;
  }

  // ---- tests -------------------------------------------------------------------------------

  void happy(Operation operation, String name, List<String> lines) {
    test("Happy", operation, name, lines);
  }

  void happy(Operation operation, String name, String... lines) {
    happy(operation, name, List.of(lines));
  }

  void unhappy(Operation operation, String name, List<String> lines) {
    test("Unhappy", operation, name, lines);
  }

  void unhappy(Operation operation, String name, String... lines) {
    unhappy(operation, name, List.of(lines));
  }

  /** Tests of what somebody describes name the operation, since that is called as one likes. */
  private void test(String kind, Operation operation, String name, List<String> lines) {
    boolean contract = model.api().document().isPresent();
    String mark = contract ? Trial.mark(operation) : operation.id();
    String method = contract || operation.isCustom() ? under(operation.name()) + "_" + name : name;
    tests.add(
        new MethodView(
            Optional.empty(),
            List.of("@Test", "@%s(%s)".formatted(kind, JavaText.literal(mark))),
            "void " + method + "()",
            lines));
  }

  /** What runs before each test. */
  void before(String name, List<String> lines) {
    imports.add("org.junit.jupiter.api.BeforeEach");
    tests.add(
        0,
        new MethodView(
            Optional.empty(), List.of("@BeforeEach"), "void " + name + "()", lines));
  }

  /** A test of no operation in particular. */
  static MethodView plain(String name, String line) {
    return plain(name, List.of(line));
  }

  static MethodView plain(String name, List<String> lines) {
    return new MethodView(Optional.empty(), List.of("@Test"), "void " + name + "()", lines);
  }

  // ---- spelling ----------------------------------------------------------------------------

  Trial trial(Operation operation) {
    return Trial.of(model, operation);
  }

  /** Class of an entity's fixture. */
  String fixture(Entity entity) {
    String name = FixtureWriter.className(entity);
    imports.add(types.inBase(entity.packageName()) + "." + name);
    return name;
  }

  String insert(Entity entity) {
    return insert("row", entity);
  }

  String insert(String variable, Entity entity) {
    return "Map<String, Object> %s = %s.insert(db);".formatted(variable, fixture(entity));
  }

  /** The key of a new row. */
  String insertKey(String variable, Entity entity) {
    return "Object %s = %s.insert(db).get(%s);"
        .formatted(variable, fixture(entity), TestRows.keyColumn(entity));
  }

  static String under(String name) {
    return String.join("_", Words.of(name));
  }
}
