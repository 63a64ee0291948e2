package dev.hadron.view;

import dev.hadron.model.Binding;
import dev.hadron.model.Operation;
import dev.hadron.model.Resource;
import dev.hadron.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes the views of the logic that operations have of their own. */
final class HoleViews {

  private final ServiceModel model;
  private final JavaTypes types;

  HoleViews(ServiceModel model, JavaTypes types) {
    this.model = model;
    this.types = types;
  }

  /** The file of its class below the root package. */
  static String file(Resource resource, HoleMethod method) {
    return resource.packageName() + "/" + method.className() + ".java";
  }

  HoleView view(Resource resource, Operation operation) {
    HoleMethod method = new HoleMethod(types, operation);
    Set<String> imports = new TreeSet<>(method.imports());
    imports.add("jakarta.validation.Valid");
    imports.add("jakarta.validation.constraints.NotNull");
    return new HoleView(
        types.inBase(resource.packageName()),
        JavaText.imports(imports),
        description(operation),
        method
            .hole()
            .rule()
            .map(JavaText::javadoc)
            .filter(text -> !text.isBlank())
            .map(JavaText::sentence)
            .orElse("Nothing more is said of it."),
        method.hole().name(),
        method.head(),
        method.hole().decision().isPresent());
  }

  /** The class that somebody has to write; none where a table decides. */
  Optional<HoleClassView> toWrite(Resource resource, Operation operation) {
    HoleMethod method = new HoleMethod(types, operation);
    if (!method.hole().isOpen()) {
      return Optional.empty();
    }
    return Optional.of(
        new HoleClassView(
            types.inBase(resource.packageName()),
            JavaText.imports(classImports(method)),
            description(operation),
            method.hole().name(),
            method.className(),
            method.head(),
            JavaText.literal(operation.id()),
            JavaText.literal(file(resource, method))));
  }

  /** The class that a table decides; none where there is no table. */
  Optional<TableClassView> decided(Resource resource, Operation operation) {
    HoleMethod method = new HoleMethod(types, operation);
    return method
        .hole()
        .table()
        .map(
            table -> {
              TableCode code = new TableCode(model, types, method, table);
              String body = code.body();
              Set<String> imports = new TreeSet<>(classImports(method));
              imports.addAll(code.imports());
              return new TableClassView(
                  types.inBase(resource.packageName()),
                  JavaText.imports(imports),
                  description(operation),
                  method.hole().name(),
                  method.className(),
                  method.head(),
                  body,
                  code.helpers(),
                  table.isExpression() ? "An expression" : "A table");
            });
  }

  private Set<String> classImports(HoleMethod method) {
    Set<String> imports = new TreeSet<>(method.imports());
    imports.add("jakarta.enterprise.context.ApplicationScoped");
    imports.add(types.inBase("problem.ProblemException"));
    return imports;
  }

  /** All holes of the service. */
  HolesView list() {
    List<String> rows = new ArrayList<>();
    for (Resource resource : model.resources()) {
      for (Operation operation : resource.operations()) {
        if (operation.binding() instanceof Binding.Custom custom && custom.hole().isOpen()) {
          rows.add(
              MarkdownText.row(
                  operation.method() + " " + operation.path(),
                  custom.reason(),
                  sources() + file(resource, new HoleMethod(types, operation))));
        }
      }
    }
    return new HolesView(MarkdownText.cell(model.coordinates().title()), rows);
  }

  private String sources() {
    return "src/main/java/" + model.coordinates().basePackage().replace('.', '/') + "/";
  }

  private static String description(Operation operation) {
    return operation
        .summary()
        .map(JavaText::javadoc)
        .filter(text -> !text.isBlank())
        .map(JavaText::sentence)
        .orElseGet(
            () ->
                JavaText.sentence(
                    "What " + operation.method() + " " + JavaText.javadoc(operation.path()) + " does"));
  }
}
