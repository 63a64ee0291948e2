package dev.hadron.view;

import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.Feature;
import dev.hadron.model.Lookup;
import dev.hadron.model.Operation;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads of one row by its key that answer everybody alike, so that the answer can be kept until
 * something is written, and their tests.
 */
public final class SharedReads {

  private final ServiceModel model;

  private SharedReads(ServiceModel model) {
    this.model = model;
  }

  /** Whether the service keeps answers, and has any. */
  public static boolean exist(ServiceModel model) {
    return model.operations().stream().anyMatch(operation -> isOne(model, operation));
  }

  /** Whether the answer is kept; where rows are somebody's, nothing that shows others is. */
  static boolean isOne(ServiceModel model, Operation operation) {
    if (!model.has(Feature.CACHING)
        || !operation.isSafe()
        || !(operation.binding() instanceof Binding.Get get)
        || model.hasPolicies()) {
      return false;
    }
    Entity entity = model.entity(get.lookup().entity());
    return get.lookup().owner().isEmpty()
        && get.lookup().isByKey(entity)
        && get.lookup().conditions().stream()
            .allMatch(condition -> condition.value() instanceof Lookup.PathParameter)
        && RowsWriter.derived(entity).isEmpty()
        && !Room.of(model, entity).isShort()
        && entity.guards().isEmpty()
        && !Marks.knowCaller(model)
        && !ServiceCode.showsToken(model, entity, get.projection())
        && (!RowFilters.exist(model) || RelatedPaths.ofAnswers(model, entity).isEmpty());
  }

  /** The annotation of the service's method. */
  static String annotation(Entity entity, Operation operation) {
    return "@CacheResult(cacheName = "
        + JavaText.literal(entity.name() + "." + operation.name())
        + ")";
  }

  // ---- tests -------------------------------------------------------------------------------

  static CacheView tests(ServiceModel model, JavaTypes types) {
    TestClass tests = new TestClass(model, types, "http", "CacheTest");
    new SharedReads(model).addTo(tests);
    TestClassView view = tests.view();
    return new CacheView(
        model.coordinates().basePackage(),
        model.coordinates().artifactId(),
        view.imports(),
        view.methods());
  }

  private void addTo(TestClass tests) {
    for (Operation operation : model.operations()) {
      if (isOne(model, operation)) {
        Binding.Get get = (Binding.Get) operation.binding();
        Entity entity = model.entity(get.lookup().entity());
        Trial trial = onRow(tests, operation, get.lookup());
        String name = TestClass.under(entity.name());
        tests.happy(
            operation,
            name + "_is_read_once",
            tests.insert(entity),
            trial.succeeds() + ".header(\"Cache-Control\", \"private, max-age=60\");",
            "assertEquals(0, statements.during(() -> " + trial.succeeds() + "));");
        removal(entity)
            .ifPresent(
                delete -> {
                  List<String> lines = new ArrayList<>();
                  lines.add(tests.insert(entity));
                  lines.add(trial.succeeds() + ";");
                  lines.add(
                      onRow(tests, delete, ((Binding.Delete) delete.binding()).lookup()).succeeds()
                          + ";");
                  lines.add(trial.answers(404) + ";");
                  tests.happy(operation, name + "_that_is_gone_is_gone_at_once", lines);
                });
      }
    }
  }

  private Trial onRow(TestClass tests, Operation operation, Lookup lookup) {
    return model.api().document().isPresent()
        ? new ContractCalls(model, tests).on("row", operation, lookup)
        : tests.trial(operation).at(TestRows.keys(model.entity(lookup.entity())));
  }

  /** The operation that removes a row of an entity which nothing keeps. */
  private Optional<Operation> removal(Entity entity) {
    boolean kept =
        !RequiredRing.of(model, entity).isEmpty()
            || model.entitiesReferringTo(entity).stream()
                .flatMap(other -> other.references().stream())
                .anyMatch(Relation.ManyToOne::comesAlong);
    return kept
        ? Optional.empty()
        : model.operations().stream()
            .filter(
                operation ->
                    operation.binding() instanceof Binding.Delete delete
                        && delete.lookup().isByKey(entity)
                        && delete.lookup().entity().equals(entity.name()))
            .findFirst();
  }
}
