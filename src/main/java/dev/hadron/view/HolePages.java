package dev.hadron.view;

import dev.hadron.model.EnumType;
import dev.hadron.model.Hole;
import dev.hadron.model.Operation;
import dev.hadron.model.RecordType;
import dev.hadron.model.Resource;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.ReservedWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Makes the pages of holes: all that a writer of the logic, or a model, has to know. */
final class HolePages {

  private static final String PROBLEM =
      "public class ProblemException extends RuntimeException {"
          + " private final int status;"
          + " public ProblemException(int status, String detail) { super(detail); this.status = status; }"
          + " public static ProblemException notFound(String what, Object id) {"
          + " return new ProblemException(404, \"There is no \" + what + \" \" + id + \".\"); }"
          + " public int status() { return status; } }";

  /** JSON without a type of its own is handed on as it is. */
  private static final String JSON = "public abstract class JsonNode {}";

  private static final String JSON_PACKAGE = JavaTypes.JSON_NODE.replaceFirst("\\.\\w+$", "");

  private static final Set<String> TEST_IMPORTS =
      Set.of(
          "java.util.Arrays",
          "java.util.Collections",
          "java.util.List",
          "java.util.Map",
          "org.junit.jupiter.api.Test",
          "org.junit.jupiter.api.extension.ExtendWith",
          "static org.junit.jupiter.api.Assertions.assertEquals");

  private final ServiceModel model;
  private final JavaTypes types;
  private final LogicValues values;

  HolePages(ServiceModel model, JavaTypes types) {
    this.model = model;
    this.types = types;
    this.values = new LogicValues(model, types);
  }

  /** The page; none for logic that a table decides, or that answers nothing. */
  Optional<HolePageView> view(Resource resource, Operation operation) {
    HoleMethod method = new HoleMethod(types, operation);
    return method
        .answer()
        .filter(answer -> method.hole().isOpen())
        .map(
            answer ->
                new HolePageView(
                    types.inBase(resource.packageName()) + "." + method.hole().name(),
                    method.head(),
                    rule(operation, method.hole()),
                    packages(resource, method),
                    method.hole().examples().stream()
                        .map(example -> example(method, answer, example))
                        .toList()));
  }

  /** The contract's words; a line that would begin a section of the page begins none. */
  private static String rule(Operation operation, Hole hole) {
    return hole.rule()
        .orElse("The contract says nothing of what %s does.".formatted(Trial.mark(operation)))
        .lines()
        .map(line -> line.startsWith("#") ? "\\" + line : line)
        .collect(Collectors.joining("\n"));
  }

  private List<HolePageView.TypesView> packages(Resource resource, HoleMethod method) {
    String own = types.inBase(resource.packageName());
    Map<String, List<String>> declarations = new TreeMap<>();
    for (ValueType type : ReachableTypes.of(model, method)) {
      if (type instanceof ValueType.Json && !declarations.containsKey(JSON_PACKAGE)) {
        add(declarations, JSON_PACKAGE, JSON);
      } else if (type instanceof ValueType.EnumRef ref) {
        EnumType list = model.enumType(ref.enumName());
        add(declarations, types.inBase(list.packageName()), declaration(list));
      } else if (type instanceof ValueType.RecordRef ref) {
        RecordType record = model.record(ref.recordName());
        add(declarations, types.inBase(record.packageName()), declaration(record));
      }
    }
    add(declarations, types.inBase("problem"), PROBLEM);
    List<HolePageView.TypesView> views = new ArrayList<>();
    if (declarations.containsKey(own)) {
      views.add(new HolePageView.TypesView("Types", declarations.remove(own)));
    }
    declarations.forEach(
        (name, texts) -> views.add(new HolePageView.TypesView("Types of " + name, texts)));
    return views;
  }

  private static String declaration(EnumType list) {
    return list.constants().stream()
        .map(EnumType.Constant::javaName)
        .collect(Collectors.joining(", ", "public enum " + list.name() + " { ", " }"));
  }

  private String declaration(RecordType record) {
    String components =
        record.properties().stream()
            .map(
                property ->
                    Validations.typeName(types, property.type(), property.constraints())
                            .replaceAll("@\\w+(\\([^()]*\\))? ", "")
                        + " "
                        + property.name())
            .collect(Collectors.joining(", "));
    return "public record " + record.name() + "(" + components + ") {}";
  }

  private static void add(Map<String, List<String>> declarations, String packageName, String text) {
    declarations.computeIfAbsent(packageName, key -> new ArrayList<>()).add(text);
  }

  private String example(HoleMethod method, ValueType answer, Hole.Example example) {
    String call = arguments(method, example);
    if (example.outcome() instanceof Hole.Returns returns) {
      return call + " => " + values.expression(answer, returns.json());
    }
    return call + " !! ProblemException " + ((Hole.Refuses) example.outcome()).status();
  }

  private String arguments(HoleMethod method, Hole.Example example) {
    return method.arguments().stream()
        .map(
            argument ->
                values.expression(
                    argument.type(), example.given().getOrDefault(argument.label(), "null")))
        .collect(Collectors.joining(", "));
  }

  /** The examples as tests of the class that holds the logic; none where there are no examples. */
  Optional<HoleTestView> test(Resource resource, Operation operation) {
    HoleMethod method = new HoleMethod(types, operation);
    if (method.hole().examples().isEmpty()) {
      return Optional.empty();
    }
    Set<String> names = new LinkedHashSet<>();
    List<MethodView> tests = new ArrayList<>();
    for (Hole.Example example : method.hole().examples()) {
      String stem = testName(example.name());
      String name = stem;
      for (int number = 2; !names.add(name); number++) {
        name = stem + "_" + number;
      }
      tests.add(TestClass.plain(name, lines(method, operation, example)));
    }
    return Optional.of(
        new HoleTestView(
            types.inBase(resource.packageName()),
            JavaText.imports(imports(method)),
            method.className() + "Test",
            method.hole().isOpen(),
            "private final %s logic = new %s()"
                .formatted(method.hole().name(), method.className()),
            tests));
  }

  /** All types that the values of examples are made of, whichever of them an example names. */
  private Set<String> imports(HoleMethod method) {
    Set<String> imports = new TreeSet<>(TEST_IMPORTS);
    imports.add(types.inBase("testing.OpenHoles"));
    ReachableTypes.of(model, method).forEach(type -> imports.addAll(types.imports(type)));
    return imports;
  }

  private static String testName(String name) {
    String stem = TestClass.under(name);
    boolean plain =
        SourceVersion.isIdentifier(stem) && !ReservedWords.isReservedVariable(stem);
    return plain ? stem : "example_" + stem.replaceAll("\\W", "");
  }

  private List<String> lines(HoleMethod method, Operation operation, Hole.Example example) {
    String call = "logic." + operation.name() + "(" + arguments(method, example) + ")";
    if (example.outcome() instanceof Hole.Returns returns) {
      ValueType answer = method.answer().orElseThrow();
      return List.of(
          "%s expected = %s;".formatted(types.name(answer), values.expression(answer, returns.json())),
          "assertEquals(expected, " + call + ");");
    }
    int status = ((Hole.Refuses) example.outcome()).status();
    return List.of("assertEquals(" + status + ", OpenHoles.refusal(() -> " + call + "));");
  }
}
