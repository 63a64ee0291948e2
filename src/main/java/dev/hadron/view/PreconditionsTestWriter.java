package dev.hadron.view;

import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.EntityTag;
import dev.hadron.model.Operation;
import dev.hadron.model.Resource;
import dev.hadron.model.ServiceModel;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Writes the tests of a service that demands If-Match, with the writes of one of its resources. */
final class PreconditionsTestWriter {

  private final ServiceModel model;
  private final TestClass tests;

  PreconditionsTestWriter(ServiceModel model, JavaTypes types) {
    this.model = model;
    this.tests = new TestClass(model, types, "http", "PreconditionsTest");
    tests.imports().add(types.inBase("http.Preconditions.Policy"));
    tests.imports().add("io.quarkus.test.junit.QuarkusMock");
    tests.imports().add("org.eclipse.microprofile.config.ConfigProvider");
    tests.imports().add("org.junit.jupiter.api.BeforeEach");
  }

  Optional<TestClassView> view() {
    Optional<Resource> probe =
        model.resources().stream()
            .filter(resource -> resource.operations().stream().anyMatch(this::isConditional))
            .min(Comparator.comparing(this::isShort).thenComparing(this::parents));
    return probe.map(
        resource -> {
          resource.operations().stream().filter(this::isConditional).forEach(this::add);
          return tests.view();
        });
  }

  private boolean isShort(Resource resource) {
    return resource.operations().stream()
        .filter(this::isConditional)
        .anyMatch(operation -> Room.of(model, entity(operation)).isShort());
  }

  /** The fewer rows a row needs, the plainer the test. */
  private long parents(Resource resource) {
    return resource.operations().stream()
        .filter(this::isConditional)
        .map(this::entity)
        .flatMap(entity -> entity.references().stream())
        .filter(reference -> !reference.nullable())
        .count();
  }

  private boolean isConditional(Operation operation) {
    Binding binding = operation.binding();
    return binding instanceof Binding.Replace replace && isVersion(replace.entityTag())
        || binding instanceof Binding.Patch patch && isVersion(patch.entityTag())
        || binding instanceof Binding.Delete delete && isVersion(delete.entityTag());
  }

  private static boolean isVersion(EntityTag tag) {
    return tag instanceof EntityTag.Version;
  }

  private Entity entity(Operation operation) {
    return model.entity(operation.binding().entity().orElseThrow());
  }

  private void add(Operation operation) {
    Entity entity = entity(operation);
    String verb = operation.method().name().toLowerCase(Locale.ROOT);
    Trial trial = sending(operation, tests.trial(operation).at(TestRows.keys(entity)), entity);
    String version = TestRows.column(entity.attribute(entity.version().orElseThrow()));
    tests.unhappy(
        operation,
        verb + "_without_if_match_is_refused",
        tests.insert(entity),
        trial.answers(428)
            + ".contentType(\"application/problem+json\").body(\"status\", equalTo(428));",
        TestRows.after(entity),
        TestRows.same("row", version, "after", version));
    tests.happy(
        operation,
        verb + "_with_the_version_that_was_read_is_done",
        tests.insert(entity),
        trial.header("If-Match", TableRowTests.tag(entity)).succeeds() + ";");
  }

  private Trial sending(Operation operation, Trial trial, Entity entity) {
    if (operation.binding() instanceof Binding.Replace) {
      return trial.sendsJson(PlainParents.update(model, entity, tests.fixture(entity)));
    }
    return operation.binding() instanceof Binding.Patch
        ? trial.sends("MergePatch.MEDIA_TYPE", "\"{}\"")
        : trial;
  }
}
