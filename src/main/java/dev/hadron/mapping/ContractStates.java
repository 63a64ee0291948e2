package dev.hadron.mapping;

import dev.hadron.api.HttpMethod;
import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Binding;
import dev.hadron.model.EnumType;
import dev.hadron.model.Lookup;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Binds the verbs that put a thing into a state that it has a word for: {@code /orders/{id}/cancel}. */
final class ContractStates {

  private final ContractContext context;
  private final ContractOwners owners;

  ContractStates(ContractContext context) {
    this.context = context;
    this.owners = new ContractOwners(context.meanings(), context.recognised());
  }

  /** An attribute and the value of it that the verb leads to. */
  private record State(Attribute attribute, String value) {

    boolean isFlag() {
      return attribute.type().is(BasicType.BOOLEAN);
    }

    /** A flag is taken back by DELETE where it is set; nobody says what a list was before. */
    Optional<State> undone() {
      return isFlag() && value.equals("true")
          ? Optional.of(new State(attribute, "false"))
          : Optional.empty();
    }
  }

  /** Empty where the path ends in no verb, or where no state or more than one may be meant. */
  Optional<ContractBound> bind(ContractCall call) {
    ContractPath path = call.path();
    boolean undoes = call.is(HttpMethod.DELETE);
    boolean writes =
        call.is(HttpMethod.POST) || call.is(HttpMethod.PUT) || call.is(HttpMethod.PATCH);
    if (!writes && !undoes
        || !context.meanings().isOn(Meanings.STATE)
        || !call.isOnCollection()
        || path.segments().size() < 2
        || !path.up().endsInKey()
        || context.things().at(path).isPresent()
        || !(call.request() instanceof ContractBody.Nothing)) {
      return Optional.empty();
    }
    Optional<ContractThing> thing = context.things().at(path.up());
    Optional<Lookup> lookup = context.lookups().item(path.up());
    if (thing.isEmpty() || lookup.isEmpty() || !answersIt(call, thing.get())) {
      return Optional.empty();
    }
    String verb = path.lastLiteral().orElseThrow();
    List<State> states =
        states(thing.get(), StateVerb.states(verb)).stream()
            .filter(state -> !state.isFlag() || LinkVerb.of(verb).isEmpty())
            .flatMap(state -> undoes ? state.undone().stream() : Stream.of(state))
            .toList();
    return states.size() == 1
        ? Optional.of(bound(call, thing.get(), lookup.get(), states.get(0)))
        : Optional.empty();
  }

  private boolean answersIt(ContractCall call, ContractThing thing) {
    return call.answer() instanceof ContractBody.Nothing
        || call.answer() instanceof ContractBody.Single single
            && context.things().shownBy(single.core()).filter(it -> it == thing).isPresent();
  }

  /** The states that the likeliest of the words are; flags only where no list has the word. */
  private List<State> states(ContractThing thing, List<String> words) {
    for (String word : words) {
      List<State> listed = new ArrayList<>();
      List<State> flags = new ArrayList<>();
      for (Attribute attribute : thing.attributes()) {
        if (!mayBe(thing, attribute)) {
          continue;
        }
        if (attribute.type() instanceof ValueType.EnumRef list) {
          constants(list)
              .map(EnumType.Constant::value)
              .filter(value -> ContractNames.letters(value).equals(word))
              .forEach(value -> listed.add(new State(attribute, value)));
        } else if (attribute.type().is(BasicType.BOOLEAN)) {
          flag(attribute, word).ifPresent(value -> flags.add(new State(attribute, value)));
        }
      }
      if (!listed.isEmpty() || !flags.isEmpty()) {
        return listed.isEmpty() ? flags : listed;
      }
    }
    return List.of();
  }

  private boolean mayBe(ContractThing thing, Attribute attribute) {
    return attribute.source() != ValueSource.HASHED_SECRET
        && context
            .meanings()
            .mayBe(Meanings.STATE, thing.name() + "." + attribute.wireName());
  }

  private static Optional<String> flag(Attribute attribute, String word) {
    return StateVerb.flag(attribute.wireName(), word).map(String::valueOf);
  }

  private Stream<EnumType.Constant> constants(ValueType.EnumRef list) {
    return Stream.concat(
            context.types().enums().all().stream(), context.storage().enums().stream())
        .filter(type -> type.name().equals(list.enumName()))
        .findFirst()
        .stream()
        .flatMap(type -> type.constants().stream());
  }

  private ContractBound bound(
      ContractCall call, ContractThing thing, Lookup lookup, State state) {
    Optional<String> answer =
        call.answer() instanceof ContractBody.Single single
            ? Optional.of(context.projections().onto(thing, single))
            : Optional.empty();
    String subject = thing.name() + "." + state.attribute().wireName();
    String verb = call.path().lastLiteral().orElseThrow();
    context
        .recognised()
        .add(
            new Recognition(
                subject,
                Meanings.STATE,
                "%s takes no body, and %s has the value %s"
                    .formatted(call.label(), state.attribute().wireName(), state.value()),
                "%s puts it to %s; a second time changes nothing".formatted(verb, state.value()),
                call.operation().location()));
    return ContractBound.of(
        ContractRule.CONTRACT_STATE,
        "%s is what leads to %s of %s".formatted(verb, state.value(), subject),
        new Binding.Transition(
            owners.guarded(call, thing, lookup),
            state.attribute().name(),
            state.value(),
            answer));
  }
}
