package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.Operation;
import dev.hadron.model.RecordType;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Tests of a login: with the password that is stored as a hash, and with another one. */
final class ContractLoginTests {

  private final ServiceModel model;
  private final TestClass tests;

  ContractLoginTests(ServiceModel model, TestClass tests) {
    this.model = model;
    this.tests = tests;
  }

  void add(Operation operation, Binding.Login login) {
    Entity entity = model.entity(login.entityName());
    String secret = TestRows.column(entity.attribute(login.secretAttribute()));
    String name = TestRows.column(entity.attribute(login.loginAttribute()));
    String hash = "String hash = BcryptUtil.bcryptHash(" + ContractBodies.PASSWORD + ");";
    String row =
        "Map<String, Object> row = %s.insert(db, Map.of(%s, hash));"
            .formatted(tests.fixture(entity), secret);
    String body = "Map<String, ?> body = %s;";
    Trial trial = tests.trial(operation).anonymous().sendsJson("body");
    tests.happy(
        operation,
        "knows_the_password",
        hash,
        row,
        body.formatted(credentials(operation, login, "row.get(" + name + ")", ContractBodies.PASSWORD)),
        trial.succeeds() + ";",
        "assertEquals(hash, %s.get(%s));".formatted(TestRows.stored(entity), secret));
    tests.unhappy(
        operation,
        "needs_a_body",
        tests.trial(operation).anonymous().announces(Trial.json(operation)).answers(400) + ";");
    tests.unhappy(
        operation,
        "refuses_a_wrong_password",
        hash,
        row,
        body.formatted(credentials(operation, login, "row.get(" + name + ")", "\"wrong\"")),
        trial.answers(401) + ";");
    Attribute given = entity.attribute(login.loginAttribute());
    if (given.type().is(BasicType.STRING) && given.constraints().pattern().isEmpty()) {
      String unknown = "row.get(" + name + ") + \"x\"";
      tests.unhappy(
          operation,
          "refuses_who_is_unknown_in_the_same_way",
          hash,
          row,
          body.formatted(credentials(operation, login, unknown, ContractBodies.PASSWORD)),
          trial.answers(401) + ";");
    }
  }

  /** Nested maps for the name and the password at their places in the body. */
  private String credentials(
      Operation operation, Binding.Login login, String name, String password) {
    List<String> names = jsonPath(operation, login.loginPath());
    List<String> secrets = jsonPath(operation, login.passwordPath());
    String inner =
        "Map.of(%s, %s, %s, %s)"
            .formatted(
                JavaText.literal(names.get(names.size() - 1)),
                name,
                JavaText.literal(secrets.get(secrets.size() - 1)),
                password);
    for (int i = names.size() - 2; i >= 0; i--) {
      inner = "Map.of(" + JavaText.literal(names.get(i)) + ", " + inner + ")";
    }
    return inner;
  }

  private List<String> jsonPath(Operation operation, List<String> components) {
    List<String> path = new ArrayList<>();
    ValueType type = operation.body().orElseThrow().type();
    for (String component : components) {
      RecordType record = model.record(((ValueType.RecordRef) type).recordName());
      path.add(record.property(component).jsonName());
      type = record.property(component).type();
    }
    return path;
  }
}
