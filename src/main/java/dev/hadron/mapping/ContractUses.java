package dev.hadron.mapping;

import dev.hadron.api.ApiParameter;
import dev.hadron.api.ApiSchema;
import dev.hadron.api.HttpMethod;
import dev.hadron.model.Constraints;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.Plural;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which operations create and change a thing, and which of its variants are ever shown. */
final class ContractUses {

  private final List<ContractCall> calls;
  private final ContractTypes types;
  private final Set<String> shown = new TreeSet<>();
  private final Map<String, List<ContractCall>> creates = new HashMap<>();

  /** What the contract says of the logic of operations; what is wrong in it is told elsewhere. */
  private final List<LogicHint> hints;

  ContractUses(List<ContractCall> calls, ContractTypes types) {
    this.calls = calls;
    this.types = types;
    this.hints =
        calls.stream()
            .map(ContractCall::operation)
            .filter(operation -> operation.logic().isPresent())
            .map(operation -> LogicHint.of(LogicSite.of(operation), new ArrayList<>()))
            .toList();
    for (ContractCall call : calls) {
      if (call.answer() instanceof ContractBody.Single single) {
        show(new ValueType.RecordRef(single.outer()));
      } else if (call.answer() instanceof ContractBody.Many many) {
        show(new ValueType.RecordRef(many.outer().orElse(many.core())));
      }
    }
  }

  /** Whether an operation's own logic gives a property its value. */
  boolean isSetByLogic(ContractThing thing, ContractMember member) {
    String name = member.property().jsonName();
    return !hints.isEmpty()
        && hints.stream()
            .anyMatch(hint -> hint.sets(thing.variable(), Plural.of(thing.variable()), name));
  }

  /** Operations whose body makes a new one. */
  List<ContractCall> creates(ContractFamily family) {
    return creates.computeIfAbsent(family.name(), name -> creating(family));
  }

  private List<ContractCall> creating(ContractFamily family) {
    return calls.stream()
        .filter(call -> takes(call, family) && ContractFamilies.isCreate(call, types))
        .filter(
            call ->
                family.homes().contains(call.path().collection().node())
                    || ContractSecrets.saysRegister(call))
        .toList();
  }

  /** Operations whose body changes one. */
  List<ContractCall> updates(ContractFamily family) {
    return calls.stream()
        .filter(call -> call.is(HttpMethod.PUT) || call.is(HttpMethod.PATCH))
        .filter(call -> takes(call, family))
        .toList();
  }

  /** Operations on single items at one of the family's collections. */
  List<ContractCall> onItems(ContractFamily family) {
    return calls.stream()
        .filter(call -> call.isOnItem())
        .filter(call -> family.homes().contains(call.path().collection().node()))
        .toList();
  }

  /** What texts have to be that the database makes: as paths demand it, or else as bodies do. */
  Constraints madeForm(ContractFamily family, ContractMember member) {
    Constraints shown = member.property().constraints();
    return onItems(family).stream()
        .flatMap(call -> lastKey(call).stream())
        .map(types::constraints)
        .filter(form -> form.pattern().isPresent() || form.maxLength().isPresent())
        .findFirst()
        .orElse(shown.pattern().isPresent() ? shown : member.constraints());
  }

  private static Optional<ApiSchema> lastKey(ContractCall call) {
    return call.operation().parameters(ApiParameter.In.PATH).stream()
        .filter(parameter -> call.path().lastKey().filter(parameter.name()::equals).isPresent())
        .map(ApiParameter::schema)
        .findFirst();
  }

  /** Last words of operations without a body below single items. */
  List<String> verbs(ContractFamily family) {
    return calls.stream()
        .filter(call -> !call.is(HttpMethod.GET) && !call.is(HttpMethod.DELETE))
        .filter(call -> call.request() instanceof ContractBody.Nothing)
        .filter(call -> call.isOnCollection() && call.path().segments().size() > 1)
        .filter(call -> call.path().up().endsInKey())
        .filter(call -> family.homes().contains(call.path().up().collection().node()))
        .flatMap(call -> call.path().lastLiteral().stream())
        .toList();
  }

  /** Operations that remove one. */
  List<ContractCall> deletes(ContractFamily family) {
    return onItems(family).stream().filter(call -> call.is(HttpMethod.DELETE)).toList();
  }

  /** Whether the record occurs in an answer, at any depth. */
  boolean isShown(String record) {
    return shown.contains(record);
  }

  private static boolean takes(ContractCall call, ContractFamily family) {
    return call.request().coreRecord().filter(family.records()::contains).isPresent();
  }

  private void show(ValueType type) {
    Deque<ValueType> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      ValueType next = open.pop();
      if (next instanceof ValueType.ListOf list) {
        open.push(list.element());
      } else if (next instanceof ValueType.MapOf map) {
        open.push(map.value());
      } else if (next instanceof ValueType.RecordRef ref && shown.add(ref.recordName())) {
        types.record(ref.recordName()).properties().stream()
            .map(RecordType.Property::type)
            .forEach(open::push);
      } else if (next instanceof ValueType.Json json) {
        json.variants().stream()
            .flatMap(variants -> variants.records().values().stream())
            .map(ValueType.RecordRef::new)
            .forEach(open::push);
      }
    }
  }
}
