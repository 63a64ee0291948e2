package dev.hadron.mapping;

import dev.hadron.model.BasicType;
import dev.hadron.model.Projection;
import dev.hadron.model.naming.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds flags and counts that no caller sends, and that other rows tell: whether the caller has
 * favorited an article, how many have, how many comments it has.
 */
final class ContractMarks {

  private static final Set<String> COUNTING =
      Set.of("count", "number", "num", "total", "of", "quantity", "nb");

  private final ContractThings things;
  private final ContractLinks links;
  private final Meanings meanings;
  private final List<Recognition> recognised;

  ContractMarks(
      ContractThings things,
      ContractLinks links,
      Meanings meanings,
      List<Recognition> recognised) {
    this.things = things;
    this.links = links;
    this.meanings = meanings;
    this.recognised = recognised;
  }

  /** Gives those properties their role; references and links are known. */
  void find() {
    for (ContractThing thing : things.all()) {
      for (ContractMember member : thing.members()) {
        if (thing.role(member.name()).isEmpty() && isTold(member)) {
          mark(thing, member)
              .ifPresent(mark -> give(thing, member, mark.apply(thing.claim(member.name()))));
        }
      }
    }
  }

  private void give(ContractThing thing, ContractMember member, Projection.Mark mark) {
    thing.give(member.name(), new ContractRole.Told(mark));
    boolean flag = mark instanceof Projection.LinkedToCaller;
    recognised.add(
        new Recognition(
            thing.subject(member),
            flag ? Meanings.FLAG : Meanings.COUNT,
            "no body sends it, and its name is that of " + named(thing, mark),
            flag ? "says whether the caller is among them" : "is counted when it is shown",
            member.property().origin().where()));
  }

  private static String named(ContractThing thing, Projection.Mark mark) {
    if (mark instanceof Projection.LinkedToCaller linked) {
      return thing.name() + "." + linked.relation();
    }
    if (mark instanceof Projection.CountedLinks counted) {
      return thing.name() + "." + counted.relation();
    }
    Projection.CountedReferences counted = (Projection.CountedReferences) mark;
    return counted.entity() + "." + counted.relation();
  }

  private static boolean isTold(ContractMember member) {
    return !member.fromClient() && member.property().defaultValue().isEmpty();
  }

  private Optional<Function<String, Projection.Mark>> mark(
      ContractThing thing, ContractMember member) {
    String name = member.property().jsonName();
    if (ContractIdentities.is(member.type(), BasicType.BOOLEAN)) {
      return links.all().stream()
          .filter(link -> link.thing() == thing && link.verb().isFlag(name))
          .filter(link -> meanings.mayBe(Meanings.FLAG, thing.subject(member)))
          .findFirst()
          .map(link -> field -> new Projection.LinkedToCaller(field, link.relation()));
    }
    boolean whole =
        ContractIdentities.is(member.type(), BasicType.INTEGER)
            || ContractIdentities.is(member.type(), BasicType.LONG);
    return whole && meanings.mayBe(Meanings.COUNT, thing.subject(member))
        ? count(thing, name)
        : Optional.empty();
  }

  private Optional<Function<String, Projection.Mark>> count(ContractThing thing, String name) {
    for (ContractLink link : links.all()) {
      if (link.thing() == thing && link.verb().isCount(name)) {
        return Optional.of(field -> new Projection.CountedLinks(field, link.relation()));
      }
    }
    return links.all().stream()
        .filter(link -> isOwn(thing, link, name))
        .findFirst()
        .<Function<String, Projection.Mark>>map(
            link ->
                field ->
                    new Projection.CountedReferences(field, link.thing().name(), link.relation()))
        .or(() -> children(thing, name));
  }

  /** What an account has done itself: {@code followingCount}, or {@code starsCount} of what it starred. */
  private boolean isOwn(ContractThing thing, ContractLink link, String name) {
    boolean account = things.user().filter(user -> user == thing).isPresent();
    return account
        && (link.verb().isCountOfOwn(name) || link.thing() != thing && link.verb().isCount(name));
  }

  /** {@code commentsCount} of a thing that comments, and nothing else of that name, refer to. */
  private Optional<Function<String, Projection.Mark>> children(ContractThing thing, String name) {
    List<String> words = new ArrayList<>(Words.of(name));
    boolean says = words.removeIf(COUNTING::contains);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String counted = ContractNames.key(String.join("_", words));
    boolean plural = !counted.equals(String.join("", words));
    if (!says && !plural) {
      return Optional.empty();
    }
    for (ContractThing other : things.all()) {
      boolean named = ContractNames.key(other.name()).equals(counted);
      List<ContractReference> back =
          other.references().stream().filter(r -> r.target().equals(thing.name())).toList();
      if (named && back.size() == 1) {
        String relation = back.get(0).name();
        return Optional.of(
            field -> new Projection.CountedReferences(field, other.name(), relation));
      }
    }
    return Optional.empty();
  }
}
