package dev.hadron.view;

import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.EntityTag;
import dev.hadron.model.Operation;
import dev.hadron.model.ServiceModel;
import java.util.Optional;

/** Which operations of a contract tell the version of the row that they answer. */
final class ContractTags {

  private static final EntityTag NONE = new EntityTag.None();
  private static final EntityTag VERSION = new EntityTag.Version();

  private ContractTags() {}

  /** Whether the answer is a row with its version: a list has none, and a token is new each time. */
  static boolean tellsVersion(ServiceModel model, Operation operation) {
    return !(answer(model, operation.binding()) instanceof EntityTag.None);
  }

  /** Whether tags of the row tell what is shown of other rows, too, whichever operation answers. */
  static boolean isWhole(ServiceModel model, Operation operation) {
    return operation.binding().tag() instanceof EntityTag.RepresentationHash
        || operation.binding().entity().stream()
            .flatMap(name -> model.operationsOn(model.entity(name)).stream())
            .map(Operation::binding)
            .anyMatch(
                other ->
                    other instanceof Binding.Get get
                        && get.entity().equals(operation.binding().entity())
                        && get.entityTag() instanceof EntityTag.RepresentationHash);
  }

  /** The tag as the service sees it: it tells the version, whatever the resource makes of it. */
  private static EntityTag answer(ServiceModel model, Binding binding) {
    Optional<String> shown = binding.shown();
    boolean gone = binding instanceof Binding.Delete;
    if (binding.tag() instanceof EntityTag.None || shown.isEmpty() || gone) {
      return NONE;
    }
    Entity entity = model.entity(binding.entity().orElseThrow());
    return ServiceCode.showsToken(model, entity, shown.get()) ? NONE : VERSION;
  }

  /** The binding as its service sees it. */
  static Binding versioned(ServiceModel model, Binding binding) {
    EntityTag tag = answer(model, binding);
    if (binding instanceof Binding.Get get) {
      return new Binding.Get(get.lookup(), get.projection(), tag);
    }
    if (binding instanceof Binding.Create create) {
      return new Binding.Create(
          create.entityName(),
          create.scopes(),
          create.assignment(),
          create.answer(),
          tag,
          create.location());
    }
    if (binding instanceof Binding.Replace replace) {
      return new Binding.Replace(
          replace.lookup(), replace.assignment(), replace.creation(), replace.answer(), tag);
    }
    if (binding instanceof Binding.Patch patch) {
      return new Binding.Patch(
          patch.lookup(), patch.current(), patch.assignment(), patch.answer(), tag);
    }
    return binding instanceof Binding.Delete delete
        ? new Binding.Delete(delete.lookup(), delete.answer(), NONE)
        : binding;
  }
}
