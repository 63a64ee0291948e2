package dev.hadron.rules.code;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SimpleName;
import dev.hadron.rules.handler.JavaSource;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Passwords go through a slow, salted hash, never through a plain digest. */
public final class PasswordHash implements RuleCheck.JavaCheck {

  private static final Set<String> FAST_DIGESTS = Set.of("MessageDigest", "DigestUtils", "Hashing");

  @Override
  public List<Violation> check(JavaSource source) {
    List<Violation> violations = new ArrayList<>();
    for (MethodCallExpr call : source.unit().findAll(MethodCallExpr.class)) {
      Optional<MethodDeclaration> method = call.findAncestor(MethodDeclaration.class);
      if (FAST_DIGESTS.contains(Syntax.scopeName(call))
          && method.filter(PasswordHash::isAboutPasswords).isPresent()) {
        violations.add(
            source.violation(
                call,
                "a password goes through a fast digest: a graphics card tries billions of guesses a"
                    + " second",
                "Use argon2id or bcrypt, such as BcryptUtil.bcryptHash(password)."));
      }
    }
    return violations;
  }

  private static boolean isAboutPasswords(Node method) {
    return method.findAll(SimpleName.class).stream()
        .map(name -> name.getIdentifier().toLowerCase(Locale.ROOT))
        .anyMatch(name -> name.matches(".*(password|passwd|passphrase|pwd).*"));
  }
}
