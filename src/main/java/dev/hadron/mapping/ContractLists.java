package dev.hadron.mapping;

import dev.hadron.model.Binding;
import dev.hadron.model.EntityTag;
import dev.hadron.model.Filter;
import dev.hadron.model.ListShape;
import dev.hadron.model.Lookup;
import dev.hadron.model.Paging;
import dev.hadron.model.Parameter;
import dev.hadron.model.Relation;
import dev.hadron.model.Sorting;
import dev.hadron.model.ValueSource;
import dev.hadron.model.naming.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Binds the operations that answer lists of things. */
final class ContractLists {

  private static final Set<String> SEARCHES = Set.of("find", "search", "query", "filter", "by");
  private static final Set<String> FEEDS =
      Set.of("feed", "feeds", "timeline", "following", "followed", "home", "newsfeed");
  private static final Set<String> NEWEST_FIRST = Set.of("recent", "newest", "latest");

  private final ContractContext context;
  private final ContractFilters filters;
  private final ContractSortings sortings;
  private final ContractEnvelopes envelopes;

  ContractLists(ContractContext context) {
    this.context = context;
    this.filters = new ContractFilters(context);
    this.sortings = new ContractSortings(context.types(), context.ledger());
    this.envelopes = new ContractEnvelopes(context.types(), context.ledger());
  }

  ContractBound bind(ContractCall call, ContractBody.Many body, List<Parameter> parameters) {
    Optional<ContractThing> shown = context.things().shownBy(body.core());
    if (shown.isEmpty()) {
      return ContractBound.custom("lists " + body.core() + ", of which nothing is stored");
    }
    ContractThing thing = shown.get();
    if (call.path().endsInKey()) {
      return ContractBound.custom(
          "the path names one of them, and the answer is a list of " + body.core());
    }
    if (context.things().at(call.path()).filter(at -> at == thing).isPresent()) {
      return call.path().parentItem().isPresent()
          ? below(call, thing, body, parameters)
          : whole(call, ContractRule.CONTRACT_LIST, thing, body, parameters);
    }
    return linked(call, thing, body, parameters)
        .or(() -> ofCaller(call, thing, body, parameters))
        .orElseGet(() -> search(call, thing, body, parameters));
  }

  private ContractBound whole(
      ContractCall call,
      ContractRule rule,
      ContractThing thing,
      ContractBody.Many body,
      List<Parameter> parameters) {
    return list(
        call,
        rule,
        thing,
        body,
        parameters,
        Optional.empty(),
        List.of(),
        "/" + call.path().node() + " answers a list of " + body.core());
  }

  private ContractBound below(
      ContractCall call, ContractThing thing, ContractBody.Many body, List<Parameter> parameters) {
    ContractPath above = call.path().parentItem().orElseThrow();
    Optional<Binding.Scope> scope = context.scope(thing, above);
    if (scope.isEmpty()) {
      return linked(call, thing, body, parameters)
          .orElseGet(
              () ->
                  ContractBound.custom(
                      "nothing stored says which " + body.core() + " belong to " + above.node()));
    }
    return list(
        call,
        ContractRule.CONTRACT_LIST_BELOW_PARENT,
        thing,
        body,
        parameters,
        scope,
        List.of(),
        "%s.%s refers to %s"
            .formatted(thing.name(), scope.get().relation(), scope.get().parent().entity()));
  }

  /** {@code /pets/findByStatus}: a search only where every parameter is understood. */
  private ContractBound search(
      ContractCall call, ContractThing thing, ContractBody.Many body, List<Parameter> parameters) {
    String literal = call.path().lastLiteral().orElse("");
    boolean says = call.isOnCollection() && Words.of(literal).stream().anyMatch(SEARCHES::contains);
    boolean here =
        says
            && !call.path().up().isEmpty()
            && context.things().at(call.path().up()).filter(at -> at == thing).isPresent();
    if (!here || call.path().hasKeys()) {
      return ContractBound.custom(
          "/"
              + literal
              + " is no collection of "
              + thing.name()
              + ": which rows it means is unsaid");
    }
    Paging paging = ContractPaging.of(parameters, thing.key().type());
    Set<String> known = new HashSet<>(paging.parameters());
    filters(thing, parameters, known).forEach(filter -> known.add(filter.parameter()));
    known.addAll(sortings.parameters(thing, parameters, known));
    boolean all = parameters.stream().allMatch(parameter -> known.contains(parameter.name()));
    return all && !parameters.isEmpty()
        ? whole(call, ContractRule.CONTRACT_SEARCH, thing, body, parameters)
        : ContractBound.custom("/" + literal + " searches by more than stored values");
  }

  private Optional<ContractBound> linked(
      ContractCall call, ContractThing thing, ContractBody.Many body, List<Parameter> parameters) {
    Optional<ContractPath> above = call.path().parentItem();
    Optional<ContractThing> owner = above.flatMap(context.things()::at);
    Optional<Relation> link =
        owner.flatMap(
            found ->
                found.collections().stream()
                    .filter(r -> r instanceof Relation.ManyToMany)
                    .filter(r -> r.target().equals(thing.name()))
                    .filter(r -> isCalled(r, call.path()) || isDoneBy(found, r, call.path()))
                    .findFirst());
    Optional<Lookup> lookup = above.flatMap(context.lookups()::item);
    if (link.isEmpty() || lookup.isEmpty()) {
      return Optional.empty();
    }
    Paging paging = ContractPaging.of(parameters, thing.key().type());
    return Optional.of(
        ContractBound.of(
            ContractRule.CONTRACT_LINKED_LIST,
            owner.get().name() + "." + link.get().name() + " links " + thing.name(),
            new Binding.LinkedList(
                lookup.get(),
                link.get().name(),
                thing.name(),
                shape(thing, body, paging),
                paging)));
  }

  /** {@code /articles/feed} and {@code /user/starred}: another list for each caller. */
  private Optional<ContractBound> ofCaller(
      ContractCall call, ContractThing thing, ContractBody.Many body, List<Parameter> parameters) {
    if (call.operation().isOpen() || call.path().hasKeys() || !call.isOnCollection()) {
      return Optional.empty();
    }
    String literal = ContractNames.letters(call.path().lastLiteral().orElse(""));
    ContractPath above = call.path().up();
    boolean below =
        !above.isEmpty() && context.things().at(above).filter(at -> at == thing).isPresent();
    boolean own =
        above.lastLiteral().map(ContractNames::letters).filter(ContractItems.SELF::contains).isPresent();
    for (ContractLink link : context.links().all()) {
      if (link.thing() == thing && (below || own) && link.verb().isDone(literal)) {
        return Optional.of(
            list(
                call,
                ContractRule.CONTRACT_LINKED_BY_CALLER,
                thing,
                body,
                parameters,
                Optional.empty(),
                List.of(link.relation()),
                "secured /%s answers what its caller has %s"
                    .formatted(call.path().node(), link.verb().participle())));
      }
    }
    Optional<String> owner = ContractOwners.maker(thing);
    Optional<ContractLink> follows =
        context.links().all().stream()
            .filter(link -> link.thing() == context.things().user().orElse(null))
            .filter(link -> link.verb().isFollowing())
            .findFirst();
    boolean feed =
        context.meanings().isOn(Meanings.FEED)
            && FEEDS.contains(literal)
            && (below || own || above.isEmpty());
    return feed && owner.isPresent() && follows.isPresent()
        ? Optional.of(
            list(
                call,
                ContractRule.CONTRACT_FEED,
                thing,
                body,
                parameters,
                Optional.empty(),
                List.of(owner.get(), follows.get().relation()),
                "secured /%s answers things whose %s its caller has %s"
                    .formatted(
                        call.path().node(), owner.get(), follows.get().verb().participle())))
        : Optional.empty();
  }

  /** {@code /users/{name}/followers}: the accounts that a link leads from. */
  private boolean isDoneBy(ContractThing thing, Relation relation, ContractPath path) {
    String letters = ContractNames.letters(path.lastLiteral().orElse(""));
    return context.links().all().stream()
        .filter(link -> link.thing() == thing && link.relation().equals(relation.name()))
        .anyMatch(link -> link.verb().isDoers(letters));
  }

  static boolean isCalled(Relation link, ContractPath path) {
    return ContractNames.key(path.lastLiteral().orElse("")).equals(ContractNames.key(link.name()));
  }

  private ContractBound list(
      ContractCall call,
      ContractRule rule,
      ContractThing thing,
      ContractBody.Many body,
      List<Parameter> parameters,
      Optional<Binding.Scope> scope,
      List<String> caller,
      String seen) {
    Paging paging = ContractPaging.of(parameters, thing.key().type());
    Set<String> known = new HashSet<>(paging.parameters());
    List<Filter> found = filters(thing, parameters, known);
    found.forEach(filter -> known.add(filter.parameter()));
    Optional<Sorting> sorting = sortings.of(call, thing, parameters, known);
    sorting.ifPresent(each -> known.addAll(each.parameters()));
    for (Parameter parameter : parameters) {
      boolean idle = parameter.in() == Parameter.In.QUERY && !known.contains(parameter.name());
      if (idle && parameter.required()) {
        return ContractBound.custom(
            "the required parameter "
                + parameter.wireName()
                + " is compared with nothing that is stored");
      }
    }
    ListShape shape = shape(thing, body, paging);
    boolean tagged = ContractTags.isConditional(call.operation());
    return ContractBound.of(
        rule,
        seen,
        new Binding.ListPage(
            thing.name(),
            scope,
            shape,
            paging,
            found,
            order(call, thing),
            sorting,
            tagged ? new EntityTag.RepresentationHash() : new EntityTag.None(),
            caller));
  }

  private List<Filter> filters(
      ContractThing thing, List<Parameter> parameters, Set<String> except) {
    return parameters.stream()
        .filter(parameter -> !except.contains(parameter.name()))
        .flatMap(parameter -> filters.of(thing, parameter).stream())
        .toList();
  }

  private ListShape shape(ContractThing thing, ContractBody.Many body, Paging paging) {
    String projection = context.projections().onto(thing, body.core());
    return body.outer().isEmpty()
        ? new ListShape.Bare(projection)
        : envelopes.shape(
            context.types().record(body.outer().get()),
            body.items().orElseThrow(),
            projection,
            paging,
            thing.key().type());
  }

  /** Newest first where the contract's words say so; by key otherwise. */
  private static List<Binding.SortKey> order(ContractCall call, ContractThing thing) {
    List<String> said = Words.of(call.operation().summary() + " " + call.operation().description());
    if (said.stream().noneMatch(NEWEST_FIRST::contains)) {
      return List.of();
    }
    return thing.attributes().stream()
        .filter(a -> a.source() == ValueSource.SERVICE && !a.isUpdateStamp())
        .filter(a -> ColumnRoles.isStamp(a.name()))
        .findFirst()
        .map(stamp -> List.of(new Binding.SortKey(stamp.name(), true)))
        .orElse(List.of());
  }
}
