package dev.hadron.view;

import dev.hadron.model.BasicType;
import dev.hadron.model.DecisionTable;
import dev.hadron.model.DecisionTable.Any;
import dev.hadron.model.DecisionTable.Bound;
import dev.hadron.model.DecisionTable.Input;
import dev.hadron.model.DecisionTable.Interval;
import dev.hadron.model.DecisionTable.Within;
import dev.hadron.model.Expression;
import dev.hadron.model.Hole;
import dev.hadron.model.RecordType;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a decision table as the body of a method: a variable for each input, a condition for each rule. */
final class TableCode {

  private final ServiceModel model;
  private final JavaTypes types;
  private final HoleMethod method;
  private final DecisionTable table;
  private final LogicValues values;
  private final ExpressionCode expressions;
  private final List<String> variables = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  TableCode(ServiceModel model, JavaTypes types, HoleMethod method, DecisionTable table) {
    this.model = model;
    this.types = types;
    this.method = method;
    this.table = table;
    this.values = new LogicValues(model, types);
    method.arguments().forEach(argument -> taken.add(argument.name()));
    this.expressions = new ExpressionCode(values, element(taken));
    for (Input input : table.inputs()) {
      variables.add(input.path().size() == 1 && !input.counted() ? input.path().get(0) : free(input, taken));
    }
  }

  private static String element(Set<String> taken) {
    String name = "each";
    while (taken.contains(name) || taken.contains(name + "2")) {
      name += "One";
    }
    return name;
  }

  private static String free(Input input, Set<String> taken) {
    List<String> path = input.path();
    String last = path.get(path.size() - 1);
    String wanted = input.counted() ? "numberOf" + JavaName.capitalize(last) : last;
    String name = wanted;
    for (int i = path.size() - 2; i >= 0 && taken.contains(name); i--) {
      name = path.get(i) + JavaName.capitalize(name);
    }
    for (int number = 2; taken.contains(name); number++) {
      name = wanted + number;
    }
    taken.add(name);
    return name;
  }

  Set<String> imports() {
    Set<String> imports = new TreeSet<>(Set.of("java.util.List", "java.util.Map", "java.util.Arrays", "java.util.Collections"));
    ReachableTypes.of(model, method).forEach(type -> imports.addAll(types.imports(type)));
    imports.addAll(expressions.imports());
    imports.add("java.time.DateTimeException");
    return imports;
  }

  private Stream<Expression> computed() {
    return table.rules().stream()
        .map(DecisionTable.Rule::outcome)
        .filter(Hole.Computes.class::isInstance)
        .flatMap(outcome -> ((Hole.Computes) outcome).parts().values().stream());
  }

  private boolean computes() {
    return table.rules().stream().anyMatch(rule -> rule.outcome() instanceof Hole.Computes);
  }

  /** What the body calls. */
  String helpers() {
    return expressions.isBounded() ? BOUNDED : "";
  }

  String body() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      Input input = table.inputs().get(i);
      boolean declared = input.path().size() > 1 || input.counted();
      if (declared && isAsked(i)) {
        lines.add("%s %s = %s;".formatted(type(input), variables.get(i), read(input)));
      }
    }
    lines.addAll(expressions.declare(computed(), taken));
    boolean complete = false;
    for (DecisionTable.Rule rule : table.rules()) {
      String condition = condition(rule);
      complete = condition.isEmpty();
      String outcome = outcome(rule.outcome());
      lines.add(complete ? outcome : "if (%s) {\n%s\n}".formatted(condition, outcome));
    }
    if (!complete) {
      lines.add("throw new IllegalStateException(\"A row of the table holds for every value\");");
    }
    String body = String.join("\n", lines);
    return computes() ? REFUSING.formatted(body) : body;
  }

  /** No number that somebody gives leads to an error of the service's own. */
  private static final String REFUSING =
      """
      try {
      %s
      } catch (ArithmeticException | DateTimeException e) {
        throw new ProblemException(422, "A number or a date is out of range.");
      }""";

  private static final String BOUNDED =
      """
      /** The number; digits by the thousand are none that anybody means. */
      private static BigDecimal bounded(BigDecimal number) {
        if (Math.abs((long) number.scale()) > 400 || number.precision() > 400) {
          throw new ArithmeticException("too many digits");
        }
        return number;
      }""";

  private boolean isAsked(int input) {
    return table.rules().stream().anyMatch(rule -> !(rule.tests().get(input) instanceof Any));
  }

  private String type(Input input) {
    return input.counted() ? "int" : types.name(input.type());
  }

  /** Along the path, without a value where there is none on the way. */
  private String read(Input input) {
    List<String> path = input.path();
    StringBuilder read = new StringBuilder(path.get(0));
    List<String> missing = new ArrayList<>();
    for (int i = 1; i < path.size(); i++) {
      if (i > 1) {
        missing.add(read + " == null");
      }
      read.append('.').append(path.get(i)).append("()");
    }
    String otherwise = input.counted() ? "0" : "null";
    if (input.counted()) {
      // Rows that are needed are a list, which may be empty.
      if (path.size() > 1) {
        missing.add(read + " == null");
      }
      read.append(".size()");
    }
    return missing.isEmpty()
        ? read.toString()
        : String.join(" || ", missing) + " ? " + otherwise + " : " + read;
  }

  private String condition(DecisionTable.Rule rule) {
    List<String> conditions = new ArrayList<>();
    for (int i = 0; i < rule.tests().size(); i++) {
      if (rule.tests().get(i) instanceof Within within) {
        conditions.add(condition(table.inputs().get(i), variables.get(i), within));
      }
    }
    return conditions.size() == 1
        ? conditions.get(0)
        : conditions.stream().map(TableCode::closed).collect(Collectors.joining(" && "));
  }

  private static String closed(String condition) {
    return condition.contains(" || ") ? "(" + condition + ")" : condition;
  }

  private String condition(Input input, String variable, Within within) {
    if (within.negated()) {
      List<String> all = new ArrayList<>();
      if (input.nullable()) {
        all.add(variable + " != null");
      }
      within.intervals().forEach(interval -> all.add(not(input, variable, interval)));
      return String.join(" && ", all);
    }
    List<String> any = new ArrayList<>();
    if (within.missing()) {
      any.add(variable + " == null");
    }
    within.intervals().forEach(interval -> any.add(in(input, variable, interval)));
    String condition = String.join(" || ", any);
    return input.nullable() && isOrdered(input) && !within.missing()
        ? variable + " != null && " + closed(condition)
        : condition;
  }

  private String not(Input input, String variable, Interval interval) {
    if (!interval.isPoint()) {
      return "!(" + in(input, variable, interval) + ")";
    }
    return equal(input, variable, literal(input, interval.lower().get()), false);
  }

  private String in(Input input, String variable, Interval interval) {
    if (interval.isPoint()) {
      return equal(input, variable, literal(input, interval.lower().get()), true);
    }
    List<String> parts = new ArrayList<>();
    interval.lower().ifPresent(b -> parts.add(compared(input, variable, b.inclusive() ? ">=" : ">", b)));
    interval.upper().ifPresent(b -> parts.add(compared(input, variable, b.inclusive() ? "<=" : "<", b)));
    return String.join(" && ", parts);
  }

  /** Whether a value is another one, or is not; without a value it is none. */
  private static String equal(Input input, String variable, String literal, boolean same) {
    String sign = same ? " == " : " != ";
    if (isConstant(input) || isPrimitive(input)) {
      return variable + sign + literal;
    }
    if (input.type().is(BasicType.DECIMAL)) {
      return variable + ".compareTo(" + literal + ")" + sign + "0";
    }
    String other =
        input.type().is(BasicType.BOOLEAN) ? "Boolean." + literal.toUpperCase(Locale.ROOT) : literal;
    return (same ? "" : "!") + other + ".equals(" + variable + ")";
  }

  private String compared(Input input, String variable, String sign, Bound bound) {
    String literal = literal(input, bound);
    return isPrimitive(input)
        ? variable + " " + sign + " " + literal
        : variable + ".compareTo(" + literal + ") " + sign + " 0";
  }

  private static boolean isConstant(Input input) {
    return input.type() instanceof ValueType.EnumRef;
  }

  private static boolean isOrdered(Input input) {
    return !isConstant(input) && !input.type().is(BasicType.BOOLEAN) && !input.type().is(BasicType.STRING);
  }

  /** Whether operators of Java compare its values. */
  private static boolean isPrimitive(Input input) {
    return input.counted()
        || input.type() instanceof ValueType.Basic basic
            && switch (basic.type()) {
              case SHORT, INTEGER, LONG, FLOAT, DOUBLE -> true;
              default -> false;
            };
  }

  private String literal(Input input, Bound bound) {
    return values.expression(
        input.counted() ? ValueType.of(BasicType.INTEGER) : input.type(), bound.json());
  }

  private String outcome(Hole.Outcome outcome) {
    if (outcome instanceof Hole.Returns returns) {
      return "return " + values.expression(method.answer().orElseThrow(), returns.json()) + ";";
    }
    if (outcome instanceof Hole.Computes computes) {
      return "return " + computed(method.answer().orElseThrow(), List.of(), computes) + ";";
    }
    int status = ((Hole.Refuses) outcome).status();
    return "throw new ProblemException(%d, \"The rules do not allow it.\");".formatted(status);
  }

  /** A part of the answer: an expression, an object that has some in it, or nothing. */
  private String computed(ValueType type, List<String> path, Hole.Computes computes) {
    Expression expression = computes.parts().get(path);
    if (expression != null) {
      return expressions.as(expression, type);
    }
    boolean inside =
        computes.parts().keySet().stream()
            .anyMatch(
                each ->
                    each.size() > path.size() && each.subList(0, path.size()).equals(path));
    if (!inside) {
      return "null";
    }
    RecordType record = model.record(((ValueType.RecordRef) type).recordName());
    return record.properties().stream()
        .map(
            property -> {
              List<String> below = new ArrayList<>(path);
              below.add(property.jsonName());
              return computed(property.type(), below, computes);
            })
        .collect(Collectors.joining(", ", "new " + record.name() + "(", ")"));
  }
}
