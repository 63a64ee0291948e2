package dev.hadron.mapping;

import dev.hadron.api.HttpMethod;
import dev.hadron.model.Lookup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How the keys in a path lead to one row. */
final class ContractLookups {

  private final ContractThings things;
  private final List<ContractCall> calls;

  ContractLookups(ContractThings things, List<ContractCall> calls) {
    this.things = things;
    this.calls = calls;
  }

  /**
   * The row that an item's path means, its parents included; empty where a key stands for nothing
   * that is stored.
   */
  Optional<Lookup> item(ContractPath path) {
    Optional<ContractThing> thing = path.endsInKey() ? things.at(path) : Optional.empty();
    if (thing.isEmpty()) {
      return Optional.empty();
    }
    List<Lookup.Condition> conditions = new ArrayList<>();
    return follow(path, thing.get(), List.of(), conditions)
        ? Optional.of(new Lookup(thing.get().name(), conditions))
        : Optional.empty();
  }

  /** The authenticated caller's own row. */
  Lookup caller(ContractThing user) {
    return new Lookup(
        user.name(),
        List.of(new Lookup.Condition(List.of(user.key().name()), new Lookup.CallerKey())));
  }

  /**
   * The path template under which a created row is found: below the collection that it was sent to,
   * else wherever one key suffices; its last placeholder is the row's attribute.
   */
  Optional<String> itemOf(ContractThing thing, ContractCall create) {
    String collection = create.operation().path();
    return calls.stream()
        .filter(call -> call.is(HttpMethod.GET) && call.isOnItem())
        .filter(call -> things.at(call.path()).filter(at -> at == thing).isPresent())
        .filter(call -> above(call).equals(collection) || !call.path().up().hasKeys())
        .min(Comparator.comparing(call -> above(call).equals(collection) ? 0 : 1))
        .flatMap(
            call ->
                identifying(thing, call.path().lastKey().orElseThrow())
                    .map(attribute -> above(call) + "/{" + attribute + "}"))
        .filter(path -> !collection.contains(path.substring(path.lastIndexOf('/'))));
  }

  private static String above(ContractCall call) {
    String path = call.operation().path();
    return path.substring(0, path.lastIndexOf('/'));
  }

  /**
   * @param reached relations from the row that is looked for to {@code thing}
   */
  private boolean follow(
      ContractPath path,
      ContractThing thing,
      List<String> reached,
      List<Lookup.Condition> conditions) {
    String parameter = path.lastKey().orElseThrow();
    Optional<String> attribute = identifying(thing, parameter);
    if (attribute.isEmpty()) {
      return false;
    }
    conditions.add(condition(reached, attribute.get(), parameter));
    Optional<ContractPath> above = path.parentItem();
    if (above.isEmpty()) {
      return true;
    }
    Optional<ContractThing> parent = things.at(above.get());
    Optional<ContractReference> reference = parent.flatMap(thing::referenceTo);
    return reference.isPresent()
        && follow(above.get(), parent.get(), plus(reached, reference.get().name()), conditions);
  }

  /** The attribute that a path's key is compared with: the row's key, or another unique value. */
  private static Optional<String> identifying(ContractThing thing, String parameter) {
    return ContractIdentities.named(thing, parameter)
        .flatMap(member -> thing.role(member.name()))
        .flatMap(ContractRole::shown)
        .filter(name -> name.equals(thing.key().name()) || thing.unique().contains(name));
  }

  private static Lookup.Condition condition(
      List<String> reached, String attribute, String parameter) {
    return new Lookup.Condition(
        plus(reached, attribute), new Lookup.PathParameter(ContractParameters.javaName(parameter)));
  }

  private static List<String> plus(List<String> path, String last) {
    List<String> longer = new ArrayList<>(path);
    longer.add(last);
    return longer;
  }
}
