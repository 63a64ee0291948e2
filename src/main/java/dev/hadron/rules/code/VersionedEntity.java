package dev.hadron.rules.code;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import dev.hadron.rules.handler.JavaSource;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every entity that can be changed counts its changes; a superclass of our own may do it. */
public final class VersionedEntity implements RuleCheck.JavaCheck {

  private static final Set<String> BASES_WITHOUT_VERSION =
      Set.of("PanacheEntity", "PanacheEntityBase");

  @Override
  public List<Violation> check(JavaSource source) {
    List<Violation> violations = new ArrayList<>();
    for (ClassOrInterfaceDeclaration type : Syntax.classes(source)) {
      if (Syntax.has(type, "Entity")
          && !Syntax.has(type, "Immutable")
          && !inheritsState(type)
          && !hasVersion(type)) {
        violations.add(
            source.violation(
                type.getName(),
                "entity "
                    + type.getNameAsString()
                    + " has no @Version: of two writers the later one erases the other's change"
                    + " unseen",
                "@Version private long version;"));
      }
    }
    return violations;
  }

  private static boolean inheritsState(ClassOrInterfaceDeclaration type) {
    return type.getExtendedTypes().stream()
        .anyMatch(base -> !BASES_WITHOUT_VERSION.contains(base.getNameAsString()));
  }

  private static boolean hasVersion(ClassOrInterfaceDeclaration type) {
    return type.getMembers().stream()
        .filter(NodeWithAnnotations.class::isInstance)
        .map(member -> (NodeWithAnnotations<?>) member)
        .anyMatch(member -> Syntax.has(member, "Version"));
  }
}
