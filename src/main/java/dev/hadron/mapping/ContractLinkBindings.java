package dev.hadron.mapping;

import dev.hadron.model.Binding;
import dev.hadron.model.Lookup;
import java.util.Optional;

/** Binds the operations by which the caller links itself to a thing, and takes that back. */
final class ContractLinkBindings {

  private final ContractContext context;

  ContractLinkBindings(ContractContext context) {
    this.context = context;
  }

  /** What the operation does to a link; empty where it is about none. */
  Optional<ContractBound> bind(ContractCall call) {
    Optional<ContractLink> made = context.links().madeBy(call);
    return made.or(() -> context.links().removedBy(call))
        .map(link -> bind(call, link, made.isPresent()));
  }

  private ContractBound bind(ContractCall call, ContractLink link, boolean makes) {
    Optional<Lookup> lookup = context.lookups().item(call.path().up());
    if (lookup.isEmpty()) {
      return ContractBound.custom(
          "no stored value or reference answers the keys of /" + call.path().node());
    }
    Optional<String> answer =
        call.answer() instanceof ContractBody.Single single
            ? Optional.of(context.projections().onto(link.thing(), single))
            : Optional.empty();
    ContractThing account = context.things().user().orElseThrow();
    Lookup caller = context.lookups().caller(account);
    String what = "%s by its caller".formatted(link.verb().participle());
    return makes
        ? ContractBound.of(
            ContractRule.CONTRACT_LINK,
            "secured, without a body, and there is an opposite: %s is %s"
                .formatted(link.thing().name(), what),
            new Binding.Link(lookup.get(), link.relation(), caller, answer))
        : ContractBound.of(
            ContractRule.CONTRACT_UNLINK,
            "the opposite of what says that %s is %s".formatted(link.thing().name(), what),
            new Binding.Unlink(lookup.get(), link.relation(), caller, answer));
  }
}
