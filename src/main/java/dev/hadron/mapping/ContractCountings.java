package dev.hadron.mapping;

import dev.hadron.api.HttpMethod;
import dev.hadron.model.BasicType;
import dev.hadron.model.Binding;
import dev.hadron.model.Filter;
import dev.hadron.model.Parameter;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Binds the operations that answer how many things there are: {@code /orders/count}. */
final class ContractCountings {

  private static final Set<String> NAMES =
      Set.of("count", "total", "size", "counts", "number", "totalcount");

  private final ContractContext context;
  private final ContractFilters filters;

  ContractCountings(ContractContext context) {
    this.context = context;
    this.filters = new ContractFilters(context);
  }

  /** Empty where no number of things is asked for. */
  Optional<ContractBound> bind(ContractCall call, List<Parameter> parameters) {
    if (!call.is(HttpMethod.GET)
        || !context.meanings().isOn(Meanings.COUNT)
        || !call.isOnCollection()
        || call.path().segments().size() < 2
        || !NAMES.contains(ContractNames.letters(call.path().lastLiteral().orElse("")))
        || !answersNumber(call.answer())) {
      return Optional.empty();
    }
    ContractPath collection = call.path().up();
    Optional<ContractThing> thing =
        collection.endsInKey() ? Optional.empty() : context.things().at(collection);
    return thing.flatMap(found -> count(collection, found, parameters));
  }

  private Optional<ContractBound> count(
      ContractPath collection, ContractThing thing, List<Parameter> parameters) {
    Optional<ContractPath> above = collection.parentItem();
    Optional<Binding.Scope> scope = above.flatMap(item -> context.scope(thing, item));
    if (above.isPresent() && scope.isEmpty()) {
      return Optional.empty();
    }
    List<Filter> found = new ArrayList<>();
    for (Parameter parameter : parameters) {
      Optional<Filter> filter = filters.of(thing, parameter);
      filter.ifPresent(found::add);
      if (parameter.in() == Parameter.In.QUERY && parameter.required() && filter.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(
        ContractBound.of(
            ContractRule.CONTRACT_COUNT,
            "a number below /%s, a collection of %s".formatted(collection.node(), thing.name()),
            new Binding.Count(thing.name(), scope, found)));
  }

  private boolean answersNumber(ContractBody answer) {
    if (answer instanceof ContractBody.Other other) {
      return isWhole(other.type());
    }
    if (!(answer instanceof ContractBody.Single single) || !single.path().isEmpty()) {
      return false;
    }
    List<RecordType.Property> properties = context.types().record(single.outer()).properties();
    return properties.size() == 1 && isWhole(properties.get(0).type());
  }

  private static boolean isWhole(ValueType type) {
    return type.is(BasicType.INTEGER) || type.is(BasicType.LONG);
  }
}
