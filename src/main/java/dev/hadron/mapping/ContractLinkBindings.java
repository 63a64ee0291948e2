package dev.hadron.mapping;

import dev.hadron.api.HttpMethod;
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
    if (call.is(HttpMethod.GET)) {
      return asked(call);
    }
    Optional<ContractLink> made = context.links().madeBy(call);
    return made.or(() -> context.links().removedBy(call))
        .map(link -> bind(call, link, made.isPresent()));
  }

  /** {@code GET /user/starred/{id}}: 204 where the caller has the link, 404 where not. */
  private Optional<ContractBound> asked(ContractCall call) {
    boolean flag =
        !call.operation().isOpen()
            && call.answer() instanceof ContractBody.Nothing
            && call.declares("204")
            && call.declares("404");
    Optional<ContractLink> link = flag ? context.links().at(call) : Optional.empty();
    return link.flatMap(
        found ->
            context
                .lookups()
                .item(call.path().up())
                .map(
                    lookup ->
                        ContractBound.of(
                            ContractRule.CONTRACT_LINKED,
                            "204 or 404 where %s is %s by its caller"
                                .formatted(found.thing().name(), found.verb().participle()),
                            new Binding.Linked(
                                lookup,
                                found.relation(),
                                context.lookups().caller(context.things().user().orElseThrow())))));
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
