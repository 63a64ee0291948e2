package dev.hadron.logic.gate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Refuses in the tree what leaves no trace in the bytecode, or none that says what it was. */
final class SyntaxGuard {

  private static final Set<String> ANNOTATIONS =
      Set.of("Override", "SuppressWarnings", "SafeVarargs", "FunctionalInterface");

  /** Deep enough for people; a compiler needs time or stack that grows with it, or worse. */
  private static final int MAX_DEPTH = 120;

  private static final int MAX_LAMBDAS = 4;
  private static final int MAX_CALLS = 12;

  private SyntaxGuard() {}

  static void check(LogicBody body) throws RefusedException {
    for (Node part : body.parts()) {
      checkDepth(part, 0, 0, 0);
      for (Node node : part.findAll(Node.class)) {
        checkStatement(node);
        checkDeclaration(node);
      }
      LoopGuard.check(part);
      SqlGuard.check(part);
    }
  }

  private static void checkDepth(Node node, int depth, int lambdas, int calls)
      throws RefusedException {
    if (depth > MAX_DEPTH || lambdas > MAX_LAMBDAS || calls > MAX_CALLS) {
      throw new RefusedException(Stage.SYNTAX, "The code is nested too deeply.");
    }
    int inside = lambdas + (node instanceof LambdaExpr ? 1 : 0);
    for (Node child : node.getChildNodes()) {
      boolean argument =
          node instanceof NodeWithArguments<?> call && call.getArguments().contains(child);
      checkDepth(child, depth + 1, inside, calls + (argument ? 1 : 0));
    }
  }

  private static void checkStatement(Node node) throws RefusedException {
    if (node instanceof CatchClause clause) {
      if (isEmpty(clause.getBody())) {
        throw refused(node, "an exception is caught and forgotten");
      }
      for (Type type : caught(clause)) {
        if (isError(type.asString())) {
          throw refused(node, type.asString() + " is caught; it is nothing that logic can mend");
        }
      }
    } else if (node instanceof ReturnStmt && isIn(node, TryStmt::getFinallyBlock)) {
      throw refused(node, "a return in finally forgets what was thrown");
    } else if (node instanceof SynchronizedStmt) {
      throw refused(node, "synchronized has no use in a pure method");
    } else if (node instanceof AssertStmt) {
      throw refused(node, "assert does nothing where assertions are off");
    }
  }

  /** Whether a statement is in that block of a try of the same method or lambda. */
  private static boolean isIn(Node node, Function<TryStmt, Optional<BlockStmt>> block) {
    Node inner = node;
    Optional<Node> outer = node.getParentNode();
    while (outer.isPresent()
        && !(outer.get() instanceof LambdaExpr || outer.get() instanceof MethodDeclaration)) {
      if (outer.get() instanceof TryStmt attempt
          && block.apply(attempt).filter(inner::equals).isPresent()) {
        return true;
      }
      inner = outer.get();
      outer = inner.getParentNode();
    }
    return false;
  }

  private static void checkDeclaration(Node node) throws RefusedException {
    if (node instanceof InitializerDeclaration) {
      throw refused(node, "an initializer block hides when it runs");
    } else if (node instanceof FieldDeclaration field && isShared(field)) {
      throw refused(node, "a static field keeps something from one call to the next");
    } else if (node instanceof MethodDeclaration method
        && (method.isNative()
            || method.isSynchronized()
            || method.getNameAsString().equals("finalize"))) {
      throw refused(node, "a method may be neither native, synchronized nor a finalizer");
    } else if (node instanceof AnnotationExpr annotation
        && !ANNOTATIONS.contains(annotation.getNameAsString())) {
      throw refused(node, "the annotation @" + annotation.getNameAsString() + " is not allowed");
    } else if (node instanceof SimpleName name && !isPlain(name.getIdentifier())) {
      throw refused(node, "names are written in ASCII letters, digits and underscores");
    }
  }

  private static boolean isShared(FieldDeclaration field) {
    return field.isStatic()
        || field
            .getParentNode()
            .filter(ClassOrInterfaceDeclaration.class::isInstance)
            .map(ClassOrInterfaceDeclaration.class::cast)
            .filter(ClassOrInterfaceDeclaration::isInterface)
            .isPresent();
  }

  private static List<Type> caught(CatchClause clause) {
    Type type = clause.getParameter().getType();
    return type instanceof UnionType union ? List.copyOf(union.getElements()) : List.of(type);
  }

  private static boolean isError(String type) {
    return type.endsWith("Throwable") || type.endsWith("Error") || type.endsWith("ThreadDeath");
  }

  private static boolean isEmpty(BlockStmt block) {
    for (Statement statement : block.getStatements()) {
      boolean nothing =
          statement instanceof EmptyStmt
              || (statement instanceof BlockStmt inner && isEmpty(inner));
      if (!nothing) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(String name) {
    return name.chars().allMatch(c -> c < 0x80 && (c == '_' || Character.isLetterOrDigit(c)));
  }

  static RefusedException refused(Node node, String what) {
    String line = node.getBegin().map(at -> "Line " + at.line + ": ").orElse("");
    String text = node.toString().lines().findFirst().orElse("");
    String shown = text.length() > 80 ? text.substring(0, 80) + " …" : text;
    return new RefusedException(Stage.SYNTAX, line + what + ": " + shown);
  }
}
