package dev.hadron.logic.gate;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.printer.lexicalpreservation.LexicalPreservingPrinter;
import java.util.List;
import java.util.Optional;

/** The file of a class that holds logic, as somebody has it in a project. */
public final class LogicClass {

  /** What logic throws that nobody has written. */
  private static final List<String> OPEN = List.of("throw ProblemException.notWritten(", "throw new UnsupportedOperationException(");

  private final String text;

  public LogicClass(String text) {
    this.text = text;
  }

  /** Whether the method does nothing but say that nobody has written it. */
  public boolean isOpen(String method) {
    return unit()
        .flatMap(LogicClass::type)
        .map(type -> type.getMethodsByName(method))
        .filter(methods -> methods.size() == 1)
        .flatMap(methods -> methods.get(0).getBody())
        .filter(body -> body.getStatements().size() == 1)
        .map(body -> body.getStatement(0))
        .filter(ThrowStmt.class::isInstance)
        .filter(thrown -> OPEN.stream().anyMatch(thrown.toString()::startsWith))
        .isPresent();
  }

  /**
   * The class with the body of another one, which has one method that is not private, and the private ones:
   * what else stands in it stays as it is.
   */
  public String filled(LogicClass other) {
    Optional<CompilationUnit> own = unit();
    Optional<CompilationUnit> theirs = other.unit();
    Optional<MethodDeclaration> written = theirs.flatMap(LogicClass::publicMethod);
    if (written.isEmpty() || own.flatMap(LogicClass::type).isEmpty()) {
      return other.text;
    }
    CompilationUnit there = LexicalPreservingPrinter.setup(own.get());
    ClassOrInterfaceDeclaration type = type(there).orElseThrow();
    List<MethodDeclaration> methods = type.getMethodsByName(written.get().getNameAsString());
    if (methods.size() != 1) {
      return other.text;
    }
    methods.get(0).setBody(written.get().getBody().orElseThrow().clone());
    for (MethodDeclaration helper : type(theirs.get()).orElseThrow().getMethods()) {
      if (helper.isPrivate()) {
        type.getMethodsByName(helper.getNameAsString()).forEach(MethodDeclaration::remove);
      }
    }
    for (MethodDeclaration helper : type(theirs.get()).orElseThrow().getMethods()) {
      if (helper.isPrivate()) {
        type.addMember(helper.clone());
      }
    }
    theirs.get().getImports().forEach(each -> there.addImport(each.clone()));
    theirs
        .flatMap(LogicClass::type)
        .flatMap(TypeDeclaration::getJavadocComment)
        .ifPresent(comment -> type.setJavadocComment(comment.getContent()));
    return LexicalPreservingPrinter.print(there);
  }

  private Optional<CompilationUnit> unit() {
    return BodyParser.parser().parse(text).getResult().filter(unit -> unit.getTypes().size() == 1);
  }

  private static Optional<ClassOrInterfaceDeclaration> type(CompilationUnit unit) {
    return Optional.of(unit.getType(0))
        .filter(ClassOrInterfaceDeclaration.class::isInstance)
        .map(ClassOrInterfaceDeclaration.class::cast);
  }

  private static Optional<MethodDeclaration> publicMethod(CompilationUnit unit) {
    return type(unit)
        .map(ClassOrInterfaceDeclaration::getMethods)
        .map(methods -> methods.stream().filter(method -> !method.isPrivate()).toList())
        .filter(methods -> methods.size() == 1)
        .map(methods -> methods.get(0));
  }
}
