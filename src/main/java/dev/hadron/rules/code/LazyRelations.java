package dev.hadron.rules.code;

import com.github.javaparser.ast.expr.AnnotationExpr;
import dev.hadron.rules.handler.JavaSource;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Relations are loaded when an endpoint asks for them, not with every row. */
public final class LazyRelations implements RuleCheck.JavaCheck {

  private static final Set<String> EAGER_BY_DEFAULT = Set.of("ManyToOne", "OneToOne");
  private static final Set<String> LAZY_BY_DEFAULT =
      Set.of("OneToMany", "ManyToMany", "ElementCollection");

  @Override
  public List<Violation> check(JavaSource source) {
    List<Violation> violations = new ArrayList<>();
    for (AnnotationExpr annotation : source.unit().findAll(AnnotationExpr.class)) {
      String name = annotation.getName().getIdentifier();
      String fetch = fetch(annotation);
      boolean eager =
          EAGER_BY_DEFAULT.contains(name) && !fetch.endsWith("LAZY")
              || LAZY_BY_DEFAULT.contains(name) && fetch.endsWith("EAGER");
      if (eager) {
        violations.add(
            source.violation(
                annotation,
                "@"
                    + name
                    + " loads the other side with every row: a list of 100 sends up to 100 queries"
                    + " more",
                "@" + name + "(fetch = FetchType.LAZY), and a fetch join where it is shown"));
      }
    }
    return violations;
  }

  private static String fetch(AnnotationExpr annotation) {
    if (!annotation.isNormalAnnotationExpr()) {
      return "";
    }
    return annotation.asNormalAnnotationExpr().getPairs().stream()
        .filter(pair -> pair.getNameAsString().equals("fetch"))
        .map(pair -> pair.getValue().toString())
        .findFirst()
        .orElse("");
  }
}
