package dev.hadron.mapping;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Binding;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Binds the operations that list the different values of one attribute: {@code /tags}. */
final class ContractValues {

  private final ContractContext context;

  ContractValues(ContractContext context) {
    this.context = context;
  }

  /** Empty where no text, or more than one attribute, is meant. */
  Optional<ContractBound> bind(ContractCall call) {
    if (!context.meanings().isOn(Meanings.VALUES)
        || !call.isOnCollection()
        || call.path().hasKeys()
        || !answersTexts(call.answer())) {
      return Optional.empty();
    }
    String name = call.path().lastLiteral().orElseThrow();
    List<ContractBound> found = new ArrayList<>();
    for (ContractThing thing : context.things().all()) {
      for (Attribute attribute : thing.attributes()) {
        if (holdsTexts(attribute.type()) && isCalled(attribute, name)) {
          found.add(
              ContractBound.of(
                  ContractRule.CONTRACT_VALUES,
                  "answers a list of texts, and %s.%s holds texts of that name"
                      .formatted(thing.name(), attribute.name()),
                  new Binding.Values(thing.name(), attribute.name())));
        }
      }
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private boolean answersTexts(ContractBody answer) {
    if (answer instanceof ContractBody.Other other) {
      return holdsTexts(other.type());
    }
    if (!(answer instanceof ContractBody.Single single) || !single.path().isEmpty()) {
      return false;
    }
    RecordType record = context.types().record(single.outer());
    return record.properties().size() == 1 && holdsTexts(record.properties().get(0).type());
  }

  private static boolean holdsTexts(ValueType type) {
    return type instanceof ValueType.ListOf list && list.element().is(BasicType.STRING);
  }

  /** {@code tags}, {@code tagList} and {@code tag} are the same in the singular, without a list. */
  private static boolean isCalled(Attribute attribute, String name) {
    List<String> words = new ArrayList<>(Words.of(attribute.wireName()));
    if (words.size() > 1 && words.get(words.size() - 1).equals("list")) {
      words.remove(words.size() - 1);
    }
    return ContractNames.key(String.join("_", words)).equals(ContractNames.key(name));
  }
}
