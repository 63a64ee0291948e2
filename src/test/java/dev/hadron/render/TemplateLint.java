package dev.hadron.render;

import io.quarkus.qute.Expression;
import io.quarkus.qute.ParameterDeclaration;
import io.quarkus.qute.SectionBlock;
import io.quarkus.qute.SectionNode;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateNode;
import io.quarkus.qute.TemplateNode.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the type check of the build does not see in a template: braces that were meant as text, a
 * view that is not declared where it should be, and the number of decisions that it takes.
 */
final class TemplateLint {

  private static final Pattern DECLARATION = Pattern.compile("\\{@([\\w.$]+) ([a-z]\\w*)}");
  private static final Set<String> DECISIONS = Set.of("if", "when", "switch");
  private static final Set<String> CHOICES = Set.of("?", "?:", "or", "ifTruthy");

  private final String name;
  private final String text;
  private final List<String> findings = new ArrayList<>();
  private int conditionals;

  private TemplateLint(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /** Looks at one template; the engine is the one that renders it. */
  static TemplateLint of(TemplateEngine engine, String name, String text) {
    TemplateLint lint = new TemplateLint(name, text);
    try {
      lint.check(engine.parse(name));
    } catch (TemplateException e) {
      lint.find(e.getOrigin(), e.getMessage());
    }
    return lint;
  }

  /** {@code template:line:column: message}, in the order of the checks. */
  List<String> findings() {
    return findings;
  }

  /** Sections, branches and operators that choose between texts; loops are none. */
  int conditionals() {
    return conditionals;
  }

  int lines() {
    return (int) text.lines().count();
  }

  /** Class that the first line declares, empty when it declares none. */
  String view() {
    Matcher matcher = DECLARATION.matcher(text.lines().findFirst().orElse(""));
    return matcher.matches() ? matcher.group(1) : "";
  }

  private void check(Template template) {
    if (view().isEmpty()) {
      findings.add(name + ":1:1: the first line is not {@package.View name}");
    }
    for (ParameterDeclaration declaration : template.getParameterDeclarations()) {
      if (declaration.getOrigin().getLine() > 1) {
        find(declaration.getOrigin(), "declares a second view; a literal {@ is written \\{@");
      }
    }
    template.findNodes(node -> true).forEach(this::check);
  }

  private void check(TemplateNode node) {
    switch (node.kind()) {
      case EXPRESSION -> {
        Expression expression = node.getExpressions().get(0);
        if (expression.isLiteral()) {
          find(node.getOrigin(), "prints the literal " + shown(expression) + "; write \\{");
        } else {
          check(expression);
        }
      }
      case SECTION -> check(node.asSection());
      case TEXT, PARAM_DECLARATION -> {}
    }
  }

  private void check(SectionNode section) {
    for (SectionBlock block : section.getBlocks()) {
      boolean main = block == section.getBlocks().get(0);
      boolean decides = DECISIONS.contains(section.getName());
      if (decides && (main || !block.expressions.isEmpty() || !block.parameters.isEmpty())) {
        conditionals++;
      }
      for (Expression expression : block.expressions.values()) {
        if (!expression.isLiteral()) {
          check(expression);
        }
      }
    }
  }

  private void check(Expression expression) {
    for (Expression.Part part : expression.getParts()) {
      if (part.isVirtualMethod() && CHOICES.contains(part.getName())) {
        conditionals++;
      }
    }
    if (!expression.hasTypeInfo() || expression.hasNamespace()) {
      find(
          expression.getOrigin(),
          shown(expression) + " does not start from the view; a literal brace is written \\{");
    }
  }

  private void find(Origin origin, String message) {
    String place = origin == null ? name : name + ":" + origin.getLine() + ":" + column(origin);
    findings.add(place + ": " + message);
  }

  private static int column(Origin origin) {
    return Math.max(1, origin.getLineCharacterStart());
  }

  private static String shown(Expression expression) {
    return "{" + expression.toOriginalString() + "}";
  }
}
