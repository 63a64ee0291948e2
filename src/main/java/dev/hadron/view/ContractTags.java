package dev.hadron.view;

import dev.hadron.model.Binding;
import dev.hadron.model.EntityTag;

/** Bindings whose entity tags are made from the answer, where a contract has conditional requests. */
final class ContractTags {

  private static final EntityTag NONE = new EntityTag.None();

  private ContractTags() {}

  /** The binding as its service sees it: answers are plain, the resource tags them. */
  static Binding untagged(Binding binding) {
    if (binding instanceof Binding.Get get) {
      return new Binding.Get(get.lookup(), get.projection(), NONE);
    }
    if (binding instanceof Binding.Create create) {
      return new Binding.Create(
          create.entityName(),
          create.scopes(),
          create.assignment(),
          create.answer(),
          NONE,
          create.location());
    }
    if (binding instanceof Binding.Replace replace) {
      return new Binding.Replace(replace.lookup(), replace.assignment(), replace.answer(), NONE);
    }
    if (binding instanceof Binding.Patch patch) {
      return new Binding.Patch(
          patch.lookup(), patch.current(), patch.assignment(), patch.answer(), NONE);
    }
    return binding instanceof Binding.Delete delete
        ? new Binding.Delete(delete.lookup(), delete.answer(), NONE)
        : binding;
  }
}
