package dev.hadron.mapping;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.model.Binding;
import dev.hadron.model.Hole;
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
 * Says where the logic of operations goes that no rule binds: which rows it is given, what may be
 * stored of it, and what the input says that it does.
 */
final class LogicHoles {

  private static final String CALLER = "caller";
  private static final String NOW = "now";

  private final LogicStore store;
  private final List<Diagnostic> problems = new ArrayList<>();
  private final LogicDecisions decisions;

  LogicHoles(LogicStore store) {
    this.store = store;
    this.decisions = new LogicDecisions(store, problems);
  }

  /** Records of what logic says is to be stored, in the packages of the resources. */
  List<RecordType> records(List<Resource> resources) {
    return decisions.records(resources);
  }

  /** What is wrong with what is said of logic. */
  List<Diagnostic> problems() {
    return problems;
  }

  /**
   * What an operation takes and answers.
   *
   * @param answer type of its answer; empty where that is nothing
   */
  record Frame(
      List<Parameter> parameters, Optional<RequestBody> body, Optional<ValueType> answer) {}

  /**
   * The hole of an operation, without a name as long as not all types have theirs.
   *
   * @param described a table in the description, which counts where no other is said
   */
  Hole of(
      LogicSite site, LogicHint hint, LogicNeeds given, Frame frame, Optional<String> described) {
    UniqueNames names = new UniqueNames();
    frame.parameters().forEach(parameter -> names.claim(parameter.name()));
    List<Hole.Need> needs = needs(site, hint, given, names);
    Optional<String> rule = hint.rule().map(String::strip).or(site::description);
    Optional<Hole.Decision> decision = decisions.of(site, hint, needs, frame.answer());
    Hole hole = new Hole("", needs, decision, rule, Optional.empty(), hint.examples());
    Optional<ValueType> said =
        decision
            .<ValueType>map(each -> new ValueType.RecordRef(each.record()))
            .or(frame::answer);
    List<Hole.Argument> arguments = hole.arguments(frame.parameters(), frame.body());
    Hole decided =
        new LogicTables(store, decisions, site, problems)
            .fill(hole, hint, described, arguments, frame.parameters(), said);
    new LogicExamples(store, decisions, site, problems)
        .check(decided, hint.examples().size(), arguments, said);
    return decided;
  }

  private List<Hole.Need> needs(
      LogicSite site, LogicHint hint, LogicNeeds given, UniqueNames names) {
    List<Hole.Need> needs = new ArrayList<>();
    if (hint.needs().isEmpty()) {
      given.row(Optional.empty(), names).ifPresent(needs::add);
    }
    for (String need : hint.needs().orElse(List.of())) {
      need(given, need, needs, names)
          .ifPresentOrElse(needs::add, () -> problems.add(unknown(site, need)));
    }
    return needs;
  }

  private static Diagnostic unknown(LogicSite site, String need) {
    return site.problem(
        "/needs",
        "%s needs '%s', which nothing in its address or among what is stored is"
            .formatted(site.label(), need),
        "write the thing of a key in its path, 'THINGS of THING', 'caller' or 'now'");
  }

  /** {@code ticket}, {@code caller}, {@code now} or {@code replies of ticket}. */
  private static Optional<Hole.Need> need(
      LogicNeeds given, String need, List<Hole.Need> before, UniqueNames names) {
    Optional<ThingsOf> many = ThingsOf.read(need);
    if (many.isPresent()) {
      return Hole.rows(before)
          .filter(row -> row.name().equals(many.get().of()))
          .findFirst()
          .flatMap(row -> given.rows(many.get().things(), row, names));
    }
    if (need.equals(NOW)) {
      return Optional.of(new Hole.Now(names.claim(NOW)));
    }
    return need.equals(CALLER) ? given.caller(names) : given.row(Optional.of(need), names);
  }

  /** The resources with holes that have names, which no type of the service has. */
  List<Resource> named(List<Resource> resources) {
    return resources.stream()
        .map(
            resource -> resource.with(resource.operations().stream().map(this::named).toList()))
        .toList();
  }

  private Operation named(Operation operation) {
    if (operation.binding() instanceof Binding.Custom custom) {
      String wanted = ContractReserved.clear(JavaName.type(operation.name()));
      Hole hole = custom.hole().named(store.claim(wanted));
      return operation.with(new Binding.Custom(custom.reason(), hole));
    }
    return operation;
  }
}
