package dev.hadron.logic.gate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a reply comes to: the statements of the method, and private static methods that do a part of its
 * work, which are guarded, printed and compiled just as these.
 */
record LogicBody(BlockStmt statements, List<MethodDeclaration> helpers) {

  private static final int MAX_HELPERS = 8;

  LogicBody {
    helpers = List.copyOf(helpers);
  }

  /** Statements alone. */
  LogicBody(BlockStmt statements) {
    this(statements, List.of());
  }

  /** The methods of a type that has nothing else, one of which is named so; nothing where it is another type. */
  static Optional<LogicBody> of(TypeDeclaration<?> type, String method) {
    List<MethodDeclaration> mains = new ArrayList<>();
    List<MethodDeclaration> helpers = new ArrayList<>();
    for (BodyDeclaration<?> member : type.getMembers()) {
      if (!(member instanceof MethodDeclaration each)) {
        return Optional.empty();
      }
      if (each.getNameAsString().equals(method)) {
        mains.add(each);
      } else if (each.isPrivate() && each.isStatic() && each.getBody().isPresent()) {
        helpers.add(each);
      } else {
        return Optional.empty();
      }
    }
    return mains.size() == 1 && helpers.size() <= MAX_HELPERS
        ? mains.get(0).getBody().map(statements -> new LogicBody(statements, helpers))
        : Optional.empty();
  }

  /** All of it, piece by piece. */
  List<Node> parts() {
    List<Node> parts = new ArrayList<>(List.of(statements));
    parts.addAll(helpers);
    return parts;
  }
}
