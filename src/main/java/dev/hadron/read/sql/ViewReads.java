package dev.hadron.read.sql;

import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.View;
import dev.hadron.diagnostic.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the query of a view reads.
 *
 * @param relations names of tables and views, with a schema where one is written; those up to the
 *     first word that is not understood
 * @param words all names in the query, which may be columns
 */
record ViewReads(QualifiedName view, List<List<String>> relations, Set<String> words) {

  static ViewReads of(View view, SchemaDraft schema) {
    SourceFile text = new SourceFile(view.where().file(), view.query());
    Tokens tokens = new Tokens(text, 0, view.query().length());
    Set<String> words =
        DdlLexer.lex(view.query(), 0, view.query().length()).stream()
            .filter(Token::isName)
            .map(Token::text)
            .collect(Collectors.toSet());
    ExpressionSyntax syntax = new ExpressionSyntax(tokens, schema);
    try {
      syntax.walk(each -> each.queries().query());
    } catch (StatementProblem told) {
      // It was said where the view was created.
    }
    return new ViewReads(
        view.name(),
        syntax.relations().stream().map(RelationSyntax.Reference::parts).toList(),
        words);
  }

  boolean reads(QualifiedName relation) {
    return relations.stream().anyMatch(parts -> isName(parts, relation));
  }

  private static boolean isName(List<String> parts, QualifiedName relation) {
    int last = parts.size() - 1;
    return parts.get(last).equals(relation.name())
        && (last == 0 || parts.get(last - 1).equals(relation.schema()));
  }
}
