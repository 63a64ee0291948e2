package dev.hadron.rules.handler;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import java.util.Optional;

/** One Java source file with its syntax tree. */
public record JavaSource(SourceFile file, CompilationUnit unit) {

  /** The parsed file; empty where it is no Java that a compiler would take. */
  public static Optional<JavaSource> parse(SourceFile file) {
    ParserConfiguration configuration = new ParserConfiguration();
    configuration.setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17);
    configuration.setAttributeComments(false);
    ParseResult<CompilationUnit> result = new JavaParser(configuration).parse(file.text());
    return result.isSuccessful()
        ? result.getResult().map(unit -> new JavaSource(file, unit))
        : Optional.empty();
  }

  /** Whether the file belongs to the tests. */
  public boolean isTest() {
    return file.name().startsWith("src/test/") || file.name().contains("/src/test/");
  }

  /** Where a node of the tree begins. */
  public SourceLocation locate(Node node) {
    Position begin =
        node.getBegin().orElseThrow(() -> new IllegalArgumentException("a node without a place"));
    return new SourceLocation(file.name(), begin.line, begin.column);
  }

  /** The violation at a node. */
  public Violation violation(Node node, String message, String hint) {
    return new Violation(message, locate(node), hint);
  }
}
