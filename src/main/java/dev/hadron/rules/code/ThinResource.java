package dev.hadron.rules.code;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.type.Type;
import dev.hadron.rules.handler.JavaSource;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Resources speak HTTP only: data access and transactions belong to services. */
public final class ThinResource implements RuleCheck.JavaCheck {

  private static final Set<String> DATA_ACCESS =
      Set.of("EntityManager", "Session", "DataSource", "AgroalDataSource", "StatelessSession");

  @Override
  public List<Violation> check(JavaSource source) {
    List<Violation> violations = new ArrayList<>();
    for (ClassOrInterfaceDeclaration type : Syntax.classes(source)) {
      if (Syntax.has(type, "Path") && !source.isTest()) {
        checkTransactions(source, type, violations);
        checkDataAccess(source, type, violations);
      }
    }
    return violations;
  }

  private static void checkTransactions(
      JavaSource source, ClassOrInterfaceDeclaration type, List<Violation> violations) {
    if (Syntax.has(type, "Transactional")) {
      violations.add(transaction(source, type));
    }
    for (MethodDeclaration method : type.getMethods()) {
      if (Syntax.has(method, "Transactional")) {
        violations.add(
            source.violation(
                method.getName(), transactionMessage(), "Move the transaction into the service."));
      }
    }
  }

  private static Violation transaction(JavaSource source, ClassOrInterfaceDeclaration type) {
    return source.violation(
        type.getName(), transactionMessage(), "Move the transaction into the service.");
  }

  private static String transactionMessage() {
    return "a resource opens the transaction: it stays open while the answer is written, and a"
        + " failing commit can't become a clean answer any more";
  }

  private static void checkDataAccess(
      JavaSource source, ClassOrInterfaceDeclaration type, List<Violation> violations) {
    for (FieldDeclaration field : type.getFields()) {
      if (isDataAccess(field.getElementType())) {
        violations.add(dataAccess(source, field.getElementType()));
      }
    }
    for (ConstructorDeclaration constructor : type.getConstructors()) {
      for (Parameter parameter : constructor.getParameters()) {
        if (isDataAccess(parameter.getType()) && type.getFields().isEmpty()) {
          violations.add(dataAccess(source, parameter.getType()));
        }
      }
    }
  }

  private static boolean isDataAccess(Type type) {
    String name = Syntax.simpleName(type);
    return DATA_ACCESS.contains(name) || name.endsWith("Repository") || name.endsWith("Dao");
  }

  private static Violation dataAccess(JavaSource source, Type type) {
    return source.violation(
        type,
        "a resource uses " + type + " itself: rules of the business end up tied to one way of HTTP",
        "Ask a service, and let the service ask " + type + ".");
  }
}
