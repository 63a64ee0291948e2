package dev.hadron.rules.code;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.type.Type;
import dev.hadron.rules.handler.JavaSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Questions about syntax trees that several checks ask. */
final class Syntax {

  /** Annotations that make a method an operation (Jakarta REST). */
  static final Set<String> HTTP_METHODS =
      Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

  private static final Set<String> NOT_BODY =
      Set.of(
          "PathParam",
          "QueryParam",
          "HeaderParam",
          "CookieParam",
          "FormParam",
          "MatrixParam",
          "BeanParam",
          "Context",
          "Suspended",
          "RestPath",
          "RestQuery",
          "RestHeader",
          "RestCookie",
          "RestForm",
          "RestMatrix");

  private static final Set<String> CONTEXT =
      Set.of("UriInfo", "HttpHeaders", "Request", "SecurityContext", "ContainerRequestContext");

  private Syntax() {}

  /** The annotation with one of these simple names. */
  static Optional<AnnotationExpr> annotation(NodeWithAnnotations<?> node, Set<String> names) {
    for (AnnotationExpr annotation : node.getAnnotations()) {
      if (names.contains(annotation.getName().getIdentifier())) {
        return Optional.of(annotation);
      }
    }
    return Optional.empty();
  }

  static boolean has(NodeWithAnnotations<?> node, String... names) {
    return annotation(node, Set.of(names)).isPresent();
  }

  static List<ClassOrInterfaceDeclaration> classes(JavaSource source) {
    return source.unit().findAll(ClassOrInterfaceDeclaration.class).stream()
        .filter(type -> !type.isInterface())
        .toList();
  }

  /** Methods of classes (not of client interfaces) that answer requests. */
  static List<MethodDeclaration> operations(JavaSource source) {
    List<MethodDeclaration> operations = new ArrayList<>();
    for (ClassOrInterfaceDeclaration type : classes(source)) {
      for (MethodDeclaration method : type.getMethods()) {
        if (annotation(method, HTTP_METHODS).isPresent()) {
          operations.add(method);
        }
      }
    }
    return operations;
  }

  /** The class that a member stands in. */
  static Optional<ClassOrInterfaceDeclaration> owner(Node member) {
    return member.findAncestor(ClassOrInterfaceDeclaration.class);
  }

  /** The parameter that takes the body of a request: the one that comes from nowhere else. */
  static Optional<Parameter> body(MethodDeclaration operation) {
    return operation.getParameters().stream()
        .filter(parameter -> annotation(parameter, NOT_BODY).isEmpty())
        .filter(parameter -> !CONTEXT.contains(simpleName(parameter.getType())))
        .findFirst();
  }

  /** The name of a type without its package and arguments: {@code List} of {@code List<String>}. */
  static String simpleName(Type type) {
    return type.isClassOrInterfaceType()
        ? type.asClassOrInterfaceType().getName().getIdentifier()
        : type.asString();
  }

  /** The last part of what a method is called on: {@code orders} of {@code this.orders.find()}. */
  static String scopeName(MethodCallExpr call) {
    Optional<Expression> scope = call.getScope();
    if (scope.isEmpty()) {
      return "";
    }
    if (scope.get() instanceof NameExpr name) {
      return name.getNameAsString();
    }
    return scope.get() instanceof FieldAccessExpr field ? field.getNameAsString() : "";
  }

  /** The operands of a chain of {@code +}; the expression alone where it is none. */
  static List<Expression> operands(Expression expression) {
    List<Expression> operands = new ArrayList<>();
    addOperands(expression, operands);
    return operands;
  }

  private static void addOperands(Expression expression, List<Expression> operands) {
    if (expression.isEnclosedExpr()) {
      addOperands(expression.asEnclosedExpr().getInner(), operands);
    } else if (expression instanceof BinaryExpr sum
        && sum.getOperator() == BinaryExpr.Operator.PLUS) {
      addOperands(sum.getLeft(), operands);
      addOperands(sum.getRight(), operands);
    } else {
      operands.add(expression);
    }
  }

  /** Whether a value is fixed when the program is compiled: a literal or a constant by its name. */
  static boolean isConstant(Expression expression) {
    if (expression instanceof LiteralExpr) {
      return true;
    }
    if (expression instanceof NameExpr name) {
      return isConstantName(name.getNameAsString());
    }
    return expression instanceof FieldAccessExpr field && isConstantName(field.getNameAsString());
  }

  /** The text of a string literal or text block. */
  static Optional<String> string(Expression expression) {
    if (expression.isStringLiteralExpr() || expression.isTextBlockLiteralExpr()) {
      return Optional.of(((LiteralStringValueExpr) expression).getValue());
    }
    return Optional.empty();
  }

  private static boolean isConstantName(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }
}
