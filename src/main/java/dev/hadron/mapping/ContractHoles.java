package dev.hadron.mapping;

import dev.hadron.mapping.table.DecisionTables;
import dev.hadron.model.Hole;
import dev.hadron.model.Lookup;
import dev.hadron.model.naming.JavaName;
import java.util.Optional;

/** The logic of operations of a contract that no rule binds: which rows it is given. */
final class ContractHoles {

  private static final String CALLER = "caller";

  private final ContractContext context;
  private final LogicHoles holes;
  private final ContractOwners owners;

  ContractHoles(ContractContext context, LogicHoles holes) {
    this.context = context;
    this.holes = holes;
    this.owners = new ContractOwners(context.meanings(), context.recognised());
  }

  /** The hole of an operation, without a name as long as not all types have theirs. */
  Hole of(ContractCall call, LogicHoles.Frame frame) {
    LogicSite site = LogicSite.of(call.operation());
    LogicSite said =
        site.description().isPresent()
            ? site
            : site.describedBy(ContractOperations.text(call.operation().summary()));
    LogicHint hint = LogicHint.of(site, holes.problems());
    Needs needs = new Needs(call, hint);
    if (context.meanings().isTold(site.operationId(), Meanings.CUSTOM)) {
      return holes.of(said, hint.undecided(), needs, frame, Optional.empty());
    }
    Optional<String> described = site.description().flatMap(DecisionTables::in);
    return holes.of(said, hint, needs, frame, described);
  }

  /** What one operation may be given. */
  private final class Needs implements LogicNeeds {

    private final ContractCall call;
    private final LogicHint hint;

    Needs(ContractCall call, LogicHint hint) {
      this.call = call;
      this.hint = hint;
    }

    /** The row that the deepest key of the path names, or that of the thing that is asked for. */
    @Override
    public Optional<Hole.Need> row(Optional<String> wanted, UniqueNames names) {
      ContractPath path = call.path();
      while (!path.isEmpty()) {
        Optional<Lookup> lookup = path.isChain() ? context.lookups().item(path) : Optional.empty();
        if (lookup.isPresent()) {
          ContractThing thing = context.things().named(lookup.get().entity());
          if (wanted.isEmpty() || thing.variable().equals(wanted.get())) {
            return given(thing, writable(thing, lookup.get()), thing.name(), names);
          }
        }
        path = path.up();
      }
      return Optional.empty();
    }

    /** What logic changes or removes of a row is its owner's to ask for, as it is without logic. */
    private Lookup writable(ContractThing thing, Lookup lookup) {
      return hint.writes(thing.variable()) ? owners.guarded(call, thing, lookup) : lookup;
    }

    @Override
    public Optional<Hole.Need> caller(UniqueNames names) {
      return call.operation().isOpen()
          ? Optional.empty()
          : context
              .things()
              .user()
              .flatMap(user -> given(user, context.lookups().caller(user), CALLER, names));
    }

    @Override
    public Optional<Hole.Need> rows(String things, Hole.Row of, UniqueNames names) {
      ContractThing parent = context.things().named(of.lookup().entity());
      return context
          .things()
          .referring(things, parent)
          .flatMap(
              thing ->
                  shown(thing)
                      .map(
                          projection ->
                              new Hole.Rows(
                                  names.claim(things),
                                  thing.name(),
                                  of.name(),
                                  thing.referenceTo(parent).orElseThrow().name(),
                                  projection,
                                  thing.family().main())));
    }
  }

  /** A row as its most complete record; none where that shows a token, which no logic needs. */
  private Optional<Hole.Need> given(
      ContractThing thing, Lookup lookup, String name, UniqueNames names) {
    return shown(thing)
        .map(
            projection ->
                new Hole.Row(
                    names.claim(JavaName.variable(name)),
                    lookup,
                    projection,
                    thing.family().main()));
  }

  private Optional<String> shown(ContractThing thing) {
    String projection = context.projections().onto(thing, thing.family().main());
    return context.projections().showsToken(thing, projection)
        ? Optional.empty()
        : Optional.of(projection);
  }
}
