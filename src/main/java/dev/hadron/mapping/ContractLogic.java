package dev.hadron.mapping;

import dev.hadron.model.Attribute;
import dev.hadron.model.EnumType;
import dev.hadron.model.RecordType;
import java.util.List;
import java.util.Optional;

/** What a contract stores, for the logic of its operations. */
final class ContractLogic implements LogicStore {

  private final ContractContext context;

  ContractLogic(ContractContext context) {
    this.context = context;
  }

  @Override
  public LogicThing thing(String entity) {
    return new Thing(context.things().named(entity));
  }

  @Override
  public Optional<LogicThing> referring(String things, LogicThing parent) {
    return context.things().referring(things, ((Thing) parent).thing()).map(Thing::new);
  }

  @Override
  public RecordType record(String name) {
    return context.types().record(name);
  }

  @Override
  public EnumType enumType(String name) {
    return context.types().enums().named(name);
  }

  @Override
  public String claim(String type) {
    return context.types().claim(type);
  }

  @Override
  public String assignment(
      LogicThing thing, RecordType record, Optional<String> scope, boolean secured) {
    return context.assignments().ofLogic(((Thing) thing).thing(), record, scope, secured);
  }

  /** A thing of the contract. */
  private record Thing(ContractThing thing) implements LogicThing {

    @Override
    public String name() {
      return thing.name();
    }

    @Override
    public List<Attribute> attributes() {
      return thing.attributes();
    }

    @Override
    public boolean isKey(Attribute attribute) {
      return false;
    }

    @Override
    public boolean makes(Attribute attribute) {
      return thing.slugs().containsKey(attribute.name());
    }

    @Override
    public List<Reference> references() {
      return thing.references().stream()
          .map(
              each ->
                  new Reference(
                      each.name(),
                      each.wireName(),
                      each.nullable(),
                      thing.callers().contains(each.name())))
          .toList();
    }

    @Override
    public Optional<String> relationTo(LogicThing other) {
      return thing.referenceTo(((Thing) other).thing()).map(ContractReference::name);
    }
  }
}
