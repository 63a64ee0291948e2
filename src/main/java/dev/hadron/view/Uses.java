package dev.hadron.view;

import dev.hadron.model.Binding;
import dev.hadron.model.Database;
import dev.hadron.model.Operation;
import dev.hadron.model.Paging;
import dev.hadron.model.ServiceModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the methods that the classes of a service's entities and resources call. */
final class Uses {

  private final Set<String> called = new HashSet<>();

  private Uses() {}

  static UsesView of(ServiceModel model, Views views) {
    Uses uses = new Uses();
    model.entities().forEach(entity -> {
      RepositoryView repository = views.repository(entity);
      uses.read(List.of(repository.listing()));
      uses.read(repository.inOrder());
      uses.readAll(repository.methods());
      views.filter(entity).ifPresent(filter -> uses.read(List.of(filter.conditions())));
      views.fixture(entity).ifPresent(fixture -> {
        uses.read(fixture.insert());
        uses.read(fixture.columns());
        uses.readAll(fixture.bodies());
      });
      views.rows(entity).ifPresent(rows -> uses.readAll(rows.methods()));
    });
    model.resources().forEach(resource -> {
      uses.readAll(views.resource(resource).methods());
      uses.readAll(views.service(resource).methods());
      uses.readAll(views.resourceTest(resource).methods());
    });
    uses.read(views.errors().bodies().toList());
    return uses.view(model, views);
  }

  private void readAll(List<MethodView> methods) {
    methods.forEach(method -> read(method.lines()));
  }

  private void read(List<String> lines) {
    for (String line : lines) {
      for (int open = line.indexOf('('); open >= 0; open = line.indexOf('(', open + 1)) {
        called.add(line.substring(startOfName(line, open), open));
      }
    }
  }

  private static int startOfName(String line, int end) {
    int start = end;
    while (start > 0 && isPartOfName(line.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Most are lower-case letters, for which no table is asked. */
  private static boolean isPartOfName(char c) {
    return c >= 'a' && c <= 'z' || Character.isJavaIdentifierPart(c);
  }

  private UsesView view(ServiceModel model, Views views) {
    return new UsesView(
        calls("atLeast"),
        calls("atMost"),
        calls("contains"),
        calls("containsText"),
        calls("in"),
        calls("memberOf"),
        calls("linkedTo"),
        calls("sortableOrNull"),
        calls("mayBeNull"),
        calls("otherwiseBy"),
        model.operations().stream().anyMatch(Operation::isUnwritten),
        calls("created"),
        calls("createdAt"),
        calls("found"),
        calls("foundRow"),
        calls("foundWhole"),
        calls("tagged"),
        calls("taggedWhole"),
        calls("withTotal"),
        calls("withPages"),
        calls("withOffsets"),
        calls("messages"),
        calls("explained"),
        calls("places"),
        calls("names"),
        calls("name"),
        calls("causes"),
        calls("byName"),
        calls("textByName"),
        calls("uniqueNumber"),
        calls("insertTogether"),
        calls("insertQuietly"),
        calls("execute")
            || calls("insertQuietly")
            || calls("removeAll")
            || calls("withoutRows"),
        calls("removeAll"),
        calls("withoutRows"),
        TriggerRefusals.exist(model) && model.database() == Database.POSTGRESQL,
        calls("asUser"),
        WriteOnlyValues.areStoredAsJson(model),
        WriteOnlyValues.arePatched(model),
        hasCondition(model, false),
        hasCondition(model, true),
        ToldUnions.areChecked(model),
        model.operations().stream().anyMatch(operation -> !operation.substitutes().isEmpty()),
        ErrorViews.differ(model),
        ErrorViews.tellAddresses(model),
        ConcealedPaths.exist(model),
        sorts(model),
        model.operations().stream()
            .anyMatch(o -> o.paging().filter(Paging.Keyset.class::isInstance).isPresent()),
        calls("next"),
        calls("index"),
        calls("beforeLast"),
        new ReadOnlyValues(model).areStoredAsJson(),
        calls("stored"),
        calls("among"),
        calls("keyAs"),
        calls("known"),
        calls("mustBe"),
        RowFilters.exist(model));
  }

  private static boolean sorts(ServiceModel model) {
    return model.operations().stream()
        .anyMatch(o -> o.binding() instanceof Binding.ListPage list && list.sorting().isPresent());
  }

  private static boolean hasCondition(ServiceModel model, boolean required) {
    return model.operations().stream()
        .flatMap(operation -> operation.condition().stream())
        .anyMatch(parameter -> parameter.required() == required);
  }

  private boolean calls(String method) {
    return called.contains(method);
  }
}
