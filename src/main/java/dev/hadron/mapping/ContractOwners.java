package dev.hadron.mapping;

import dev.hadron.api.SecurityRequirement;
import dev.hadron.model.Lookup;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whose a thing is: who made it, where every row says so and no body does. Nobody else may
 * change or remove it.
 */
final class ContractOwners {

  /** What references are called that say whose a thing is; others may say who asked, or checked. */
  private static final Set<String> OWNERS =
      Set.of(
          "author", "owner", "user", "account", "creator", "createdby", "poster", "postedby",
          "publisher", "publishedby", "seller", "writer", "writtenby", "uploader", "uploadedby",
          "profile", "me");

  private final Meanings meanings;
  private final List<Recognition> recognised;

  ContractOwners(Meanings meanings, List<Recognition> recognised) {
    this.meanings = meanings;
    this.recognised = recognised;
  }

  /** The one reference that every creation sets to its caller; empty where there are several. */
  static Optional<String> maker(ContractThing thing) {
    List<String> makers =
        thing.callers().stream()
            .filter(name -> !thing.reference(name).orElseThrow().nullable())
            .toList();
    return makers.size() == 1 ? Optional.of(makers.get(0)) : Optional.empty();
  }

  /** The maker, where its name says that the thing is theirs. */
  private Optional<String> owner(ContractThing thing) {
    return maker(thing)
        .filter(name -> OWNERS.contains(ContractNames.letters(name)))
        .filter(name -> meanings.mayBe(Meanings.OWNER, subject(thing, name)));
  }

  /** The row that a writing operation means, for its owner alone where it has one. */
  Lookup guarded(ContractCall call, ContractThing thing, Lookup lookup) {
    Optional<String> owner = isForAnybody(call) ? owner(thing) : Optional.empty();
    if (owner.isEmpty()) {
      return lookup;
    }
    ContractReference reference = thing.reference(owner.get()).orElseThrow();
    String subject = subject(thing, owner.get());
    if (recognised.stream().noneMatch(known -> known.subject().equals(subject))) {
      recognised.add(
          new Recognition(
              subject,
              Meanings.OWNER,
              "who creates one is kept there, and no body says otherwise",
              "nobody else may change or remove it: 403",
              reference.origin().where()));
    }
    return lookup.ownedBy(owner.get());
  }

  private static String subject(ContractThing thing, String relation) {
    return thing.name() + "." + thing.reference(relation).orElseThrow().wireName();
  }

  /** Whether a token is needed, and no role says who may. */
  private static boolean isForAnybody(ContractCall call) {
    return !call.operation().isOpen()
        && call.operation().security().stream()
            .map(SecurityRequirement::schemes)
            .flatMap(schemes -> schemes.values().stream())
            .allMatch(List::isEmpty);
  }
}
