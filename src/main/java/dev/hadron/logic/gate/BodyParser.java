package dev.hadron.logic.gate;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.hadron.logic.Signature;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes a body of the code in a reply: statements, the method, or a class with nothing but the method and
 * its private static helpers. What it returns has no comments and no text of the reply but in tokens.
 */
final class BodyParser {

  private static final Pattern IMPORTS =
      Pattern.compile("\\A(\\s*(import|package)\\s+(static\\s+)?[\\w.]+(\\.\\*)?\\s*;)+");

  private static final Pattern PACKAGES = Pattern.compile("\\b([a-z]\\w*\\.)+(?=[A-Z])");

  /** Java has these since 16, the parser has not. */
  private static final Pattern LOCAL_ENUM =
      Pattern.compile("\\benum\\s+\\w+\\s*(implements [\\w, ]+)?\\{");

  private final Signature signature;
  private final JavaParser parser = parser();

  BodyParser(Signature signature) {
    this.signature = signature;
  }

  static JavaParser parser() {
    return new JavaParser(
        new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17));
  }

  LogicBody parse(String code) throws RefusedException {
    String text = IMPORTS.matcher(code).replaceFirst("").strip();
    Optional<LogicBody> body = text.startsWith("{") ? block(text) : Optional.empty();
    if (body.isEmpty()) {
      body = declared(text);
    }
    if (body.isEmpty()) {
      body = block("{\n" + text + "\n}");
    }
    LogicBody found = body.orElseThrow(() -> unreadable(text));
    found.parts().forEach(BodyParser::removeComments);
    return found;
  }

  private static void removeComments(Node part) {
    part.getAllContainedComments().forEach(Comment::remove);
    part.removeComment();
    part.getOrphanComments().stream().toList().forEach(Comment::remove);
  }

  private Optional<LogicBody> block(String text) {
    ParseResult<BlockStmt> result = parser.parseBlock(text);
    return result.isSuccessful() ? result.getResult().map(LogicBody::new) : Optional.empty();
  }

  /** The body of the method, where the text is the method or a type around it. */
  private Optional<LogicBody> declared(String text) throws RefusedException {
    Optional<ClassOrInterfaceDeclaration> type = onlyType(text);
    if (type.isEmpty()) {
      type = onlyType("class Holder {\n" + text + "\n}");
    }
    if (type.isEmpty()) {
      return Optional.empty();
    }
    List<BodyDeclaration<?>> members = type.get().getMembers();
    if (members.size() == 1 && members.get(0) instanceof MethodDeclaration only) {
      checkHead(only);
    }
    Optional<LogicBody> body = LogicBody.of(type.get(), signature.method());
    if (body.isEmpty()) {
      throw refused(
          "Beside the method "
              + signature.method()
              + " stand at most a few private static methods of other names: no field, constructor or"
              + " type; inside of a method, a local record does the work of one.");
    }
    checkHead(type.get().getMethodsByName(signature.method()).get(0));
    return body;
  }

  private Optional<ClassOrInterfaceDeclaration> onlyType(String text) {
    ParseResult<CompilationUnit> result = parser.parse(text);
    return result
        .getResult()
        .filter(unit -> result.isSuccessful() && unit.getTypes().size() == 1)
        .map(unit -> (Node) unit.getType(0))
        .filter(ClassOrInterfaceDeclaration.class::isInstance)
        .map(ClassOrInterfaceDeclaration.class::cast);
  }

  private void checkHead(MethodDeclaration method) throws RefusedException {
    String parameters =
        method.getParameters().stream()
            .map(
                p ->
                    plain(p.getType().asString())
                        + (p.isVarArgs() ? "..." : "")
                        + " "
                        + p.getNameAsString())
            .collect(Collectors.joining(", "));
    String expected =
        signature.parameters().stream()
            .map(p -> plain(p.type()) + " " + p.name())
            .collect(Collectors.joining(", "));
    boolean same =
        method.getNameAsString().equals(signature.method())
            && plain(method.getType().asString()).equals(plain(signature.returnType()))
            && parameters.equals(expected)
            && method.getTypeParameters().isEmpty()
            && method.getBody().isPresent();
    if (!same) {
      throw refused("The method has to be exactly: " + signature.head() + " { … }");
    }
  }

  /** A type without package names and spaces. */
  private static String plain(String type) {
    return PACKAGES.matcher(type.replaceAll("\\s+", "")).replaceAll("");
  }

  private RefusedException unreadable(String text) {
    if (LOCAL_ENUM.matcher(text).find()) {
      return refused("The code declares an enum inside the method; use strings or a local record.");
    }
    ParseResult<BlockStmt> result = parser.parseBlock("{\n" + text + "\n}");
    String first =
        result.getProblems().stream()
            .findFirst()
            .map(BodyParser::describe)
            .orElse("it does not end where it should");
    return refused("The code is no Java method body: " + first);
  }

  private static String describe(Problem problem) {
    String line =
        problem
            .getLocation()
            .flatMap(range -> range.toRange())
            .map(range -> "line " + Math.max(1, range.begin.line - 1) + ": ")
            .orElse("");
    return line + problem.getMessage().lines().findFirst().orElse("");
  }

  private static RefusedException refused(String message) {
    return new RefusedException(Stage.REPLY, message);
  }
}
