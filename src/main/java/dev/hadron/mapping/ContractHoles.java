package dev.hadron.mapping;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.model.Binding;
import dev.hadron.model.Hole;
import dev.hadron.model.Lookup;
import dev.hadron.model.Operation;
import dev.hadron.model.Parameter;
import dev.hadron.model.RecordType;
import dev.hadron.model.RequestBody;
import dev.hadron.model.Resource;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says where the logic of operations goes that no rule binds: which rows it is given, and what the
 * contract says that it does.
 */
final class ContractHoles {

  /** Id of every message about what a contract says of an operation's logic. */
  static final String PROBLEM = "logic-hint";

  private static final String CALLER = "caller";
  private static final String NOW = "now";

  private final ContractContext context;
  private final List<Diagnostic> problems = new ArrayList<>();
  private final LogicDecisions decisions;

  ContractHoles(ContractContext context) {
    this.context = context;
    this.decisions = new LogicDecisions(context, problems);
  }

  /** Records of what logic says is to be stored, in the packages of the resources. */
  List<RecordType> records(List<Resource> resources) {
    return decisions.records(resources);
  }

  /** What is wrong with what the contract says of logic. */
  List<Diagnostic> problems() {
    return problems;
  }

  /** The hole of an operation, without a name as long as not all types have theirs. */
  Hole of(
      ContractCall call,
      List<Parameter> parameters,
      Optional<RequestBody> body,
      Optional<ValueType> answer) {
    LogicHint hint = LogicHint.of(call.operation(), problems);
    UniqueNames names = new UniqueNames();
    parameters.forEach(parameter -> names.claim(parameter.name()));
    List<Hole.Need> needs = new ArrayList<>();
    if (hint.needs().isEmpty()) {
      row(call, Optional.empty(), names).ifPresent(needs::add);
    }
    for (String need : hint.needs().orElse(List.of())) {
      need(call, need, needs, names)
          .ifPresentOrElse(needs::add, () -> unknown(call, need));
    }
    Optional<String> rule =
        hint.rule()
            .or(() -> ContractOperations.text(call.operation().description()))
            .or(() -> ContractOperations.text(call.operation().summary()));
    Optional<Hole.Decision> decision = decisions.of(call, hint, needs, answer);
    Hole hole = new Hole("", needs, decision, rule, Optional.empty(), hint.examples());
    Optional<ValueType> said =
        decision.<ValueType>map(each -> new ValueType.RecordRef(each.record())).or(() -> answer);
    List<Hole.Argument> arguments = hole.arguments(parameters, body);
    Hole decided =
        new LogicTables(context, decisions, call, problems)
            .fill(hole, hint, arguments, parameters, said);
    new LogicExamples(context.types(), decisions, call, problems).check(decided, arguments, said);
    return decided;
  }

  private void unknown(ContractCall call, String need) {
    problems.add(
        Diagnostic.error(
            PROBLEM,
            "%s needs '%s', which nothing in its address or among what is stored is"
                .formatted(call.label(), need),
            call.operation().location(),
            "write the thing of a key in its path, 'THINGS of THING', 'caller' or 'now'"));
  }

  /** {@code ticket}, {@code caller}, {@code now} or {@code replies of ticket}. */
  private Optional<Hole.Need> need(
      ContractCall call, String need, List<Hole.Need> before, UniqueNames names) {
    Optional<ThingsOf> many = ThingsOf.read(need);
    if (many.isPresent()) {
      return Hole.rows(before)
          .filter(row -> row.name().equals(many.get().of()))
          .findFirst()
          .flatMap(row -> rows(many.get().things(), row, names));
    }
    if (need.equals(NOW)) {
      return Optional.of(new Hole.Now(names.claim(NOW)));
    }
    return need.equals(CALLER) ? caller(call, names) : row(call, Optional.of(need), names);
  }

  /** The row that the deepest key of the path names, or that of the thing that is asked for. */
  private Optional<Hole.Need> row(ContractCall call, Optional<String> wanted, UniqueNames names) {
    ContractPath path = call.path();
    while (!path.isEmpty()) {
      Optional<Lookup> lookup = path.isChain() ? context.lookups().item(path) : Optional.empty();
      if (lookup.isPresent()) {
        ContractThing thing = context.things().named(lookup.get().entity());
        if (wanted.isEmpty() || thing.variable().equals(wanted.get())) {
          return given(thing, lookup.get(), thing.name(), names);
        }
      }
      path = path.up();
    }
    return Optional.empty();
  }

  private Optional<Hole.Need> caller(ContractCall call, UniqueNames names) {
    return call.operation().isOpen()
        ? Optional.empty()
        : context
            .things()
            .user()
            .flatMap(user -> given(user, context.lookups().caller(user), CALLER, names));
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

  private Optional<Hole.Need> rows(String wanted, Hole.Row row, UniqueNames names) {
    ContractThing parent = context.things().named(row.lookup().entity());
    return context
        .things()
        .referring(wanted, parent)
        .flatMap(
            thing ->
                shown(thing)
                    .map(
                        projection ->
                            new Hole.Rows(
                                names.claim(wanted),
                                thing.name(),
                                row.name(),
                                thing.referenceTo(parent).orElseThrow().name(),
                                projection,
                                thing.family().main())));
  }

  private Optional<String> shown(ContractThing thing) {
    String projection = context.projections().onto(thing, thing.family().main());
    return context.projections().showsToken(thing, projection)
        ? Optional.empty()
        : Optional.of(projection);
  }

  /** The resources with holes that have names, which no type of the service has. */
  List<Resource> named(List<Resource> resources) {
    return resources.stream()
        .map(
            resource ->
                resource.with(resource.operations().stream().map(this::named).toList()))
        .toList();
  }

  private Operation named(Operation operation) {
    if (operation.binding() instanceof Binding.Custom custom) {
      String wanted = ContractReserved.clear(JavaName.type(operation.name()));
      Hole hole = custom.hole().named(context.types().claim(wanted));
      return operation.with(new Binding.Custom(custom.reason(), hole));
    }
    return operation;
  }
}
