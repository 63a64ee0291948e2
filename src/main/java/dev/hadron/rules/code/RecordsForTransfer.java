package dev.hadron.rules.code;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import dev.hadron.rules.handler.JavaSource;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;

/** What only travels is a record. */
public final class RecordsForTransfer implements RuleCheck.JavaCheck {

  private static final String TRANSFER_NAME = ".*(Dto|DTO|Request|Response|Payload|Representation)";
  private static final String ACCESSOR = "(get|set|is|with)[A-Z].*|equals|hashCode|toString";

  @Override
  public List<Violation> check(JavaSource source) {
    List<Violation> violations = new ArrayList<>();
    for (ClassOrInterfaceDeclaration type : Syntax.classes(source)) {
      if (type.getNameAsString().matches(TRANSFER_NAME)
          && !type.isAbstract()
          && type.getExtendedTypes().isEmpty()
          && hasState(type)
          && hasAccessorsOnly(type)) {
        violations.add(
            source.violation(
                type.getName(),
                type.getNameAsString()
                    + " only carries values, yet it can change under whoever holds it and compares"
                    + " by identity unless somebody keeps equals in step",
                "public record " + type.getNameAsString() + "(…) {}"));
      }
    }
    return violations;
  }

  private static boolean hasState(ClassOrInterfaceDeclaration type) {
    return type.getFields().stream().anyMatch(field -> !field.isStatic());
  }

  private static boolean hasAccessorsOnly(ClassOrInterfaceDeclaration type) {
    boolean fieldsCarry =
        type.getFields().stream()
            .filter(field -> !field.isStatic())
            .allMatch(RecordsForTransfer::isValue);
    return fieldsCarry
        && type.getMethods().stream()
            .map(MethodDeclaration::getNameAsString)
            .allMatch(name -> name.matches(ACCESSOR));
  }

  private static boolean isValue(FieldDeclaration field) {
    return !Syntax.has(field, "Inject", "Context", "ConfigProperty");
  }
}
