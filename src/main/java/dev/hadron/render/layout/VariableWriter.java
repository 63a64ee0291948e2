package dev.hadron.render.layout;

import dev.hadron.render.layout.Doc.Fill;
import dev.hadron.render.layout.Node.Kind;
import java.util.List;

/** Writes declarations of variables: fields, locals, parameters, patterns. */
final class VariableWriter {

  /** What a variable is declared for. */
  private enum Role {
    FIELD("=", ";"),
    LOCAL("=", ";"),
    PARAMETER(null, ","),
    LAMBDA_PARAMETER(null, null),
    LOOP_ELEMENT(":", null),
    RESOURCE("=", null),
    CAUGHT(null, null),
    CAUGHT_LAST(null, null),
    PATTERN(null, null);

    /** What stands before the value; null if there is none. */
    final String equals;

    /** What may follow, or null. */
    final String trailing;

    Role(String equals, String trailing) {
      this.equals = equals;
      this.trailing = trailing;
    }

    /** Whether lines after annotations move to the right. */
    boolean isIndented() {
      return this == PARAMETER || this == RESOURCE || this == PATTERN;
    }

    /** Whether the brackets of an array are a group of their own. */
    boolean splitsType() {
      return this != RESOURCE && this != CAUGHT_LAST && this != PATTERN;
    }
  }

  /**
   * A variable to write.
   *
   * @param type null if the name stands alone
   * @param vertical whether each annotation goes on a line
   * @param value null if there is none or it has not been read
   */
  private record Variable(
      Modifiers modifiers, Node type, Role role, boolean vertical, Node value) {}

  private final Writers writers;
  private final Ops ops;
  private final JavaTokens tokens;

  VariableWriter(Writers writers) {
    this.writers = writers;
    this.ops = writers.ops;
    this.tokens = writers.tokens;
  }

  /** Whether a variable is declared here: a type, then a name. */
  boolean isDeclaration(int at) {
    Node type = writers.types.typeIf(writers.modifiers.end(at));
    return type != null && writers.types.isName(type.to());
  }

  void field() {
    Modifiers modifiers = writers.modifiers.read(ops.at());
    statement(modifiers, Role.FIELD, modifiers.hasArguments());
  }

  /** A local declaration with its semicolon. */
  void local() {
    Modifiers modifiers = writers.modifiers.read(ops.at());
    boolean vertical = modifiers.hasArguments() || modifiers.annotationCount() > 1;
    statement(modifiers, Role.LOCAL, vertical);
  }

  /** The declaration at the start of a {@code for} statement, with its semicolon. */
  void loopVariables() {
    statement(writers.modifiers.read(ops.at()), Role.LOCAL, false);
  }

  private void statement(Modifiers modifiers, Role role, boolean vertical) {
    Node type = writers.types.type(modifiers.to());
    int end = writers.types.dimensionsEnd(type.to() + 1);
    Node value = tokens.is(end, '=') ? writers.parser.expressionOrArray(end + 1) : null;
    Variable variable = new Variable(modifiers, type, role, vertical, value);
    if (tokens.is(value == null ? end : value.to(), ',')) {
      several(variable);
    } else {
      one(variable);
    }
  }

  private Variable variable(Modifiers modifiers, Role role, boolean vertical) {
    return new Variable(modifiers, writers.types.type(modifiers.to()), role, vertical, null);
  }

  /** The components of a record or the parameters of a method, up to the closing parenthesis. */
  void parameters() {
    if (ops.next(')')) {
      return;
    }
    ops.open();
    parameter();
    while (!ops.next(')')) {
      ops.breakOrSpace();
      parameter();
    }
    ops.close();
  }

  private void parameter() {
    one(variable(writers.modifiers.read(ops.at()), Role.PARAMETER, false));
  }

  /** The variable and the collection of an enhanced {@code for} statement. */
  void loopElement() {
    one(variable(writers.modifiers.read(ops.at()), Role.LOOP_ELEMENT, false));
  }

  /** The variable of a {@code try} statement. */
  void resource() {
    Modifiers modifiers = writers.modifiers.read(ops.at());
    one(variable(modifiers, Role.RESOURCE, modifiers.hasArguments()));
  }

  /** The variable of a {@code catch} clause with one type. */
  void caught() {
    Modifiers modifiers = writers.modifiers.read(ops.at());
    one(variable(modifiers, Role.CAUGHT, modifiers.hasArguments()));
  }

  /** The last type of a {@code catch} clause with several types, and the variable. */
  void caughtLast() {
    one(variable(writers.modifiers.read(ops.at()), Role.CAUGHT_LAST, false));
  }

  void pattern(Node variable) {
    Modifiers modifiers = writers.modifiers.read(ops.at());
    one(new Variable(modifiers, variable.target(), Role.PATTERN, false, null));
  }

  void lambdaParameter(Node variable) {
    Modifiers modifiers = writers.modifiers.read(ops.at());
    boolean vertical = modifiers.hasArguments();
    one(new Variable(modifiers, variable.target(), Role.LAMBDA_PARAMETER, vertical, null));
  }

  private void one(Variable variable) {
    Role role = variable.role();
    Modifiers modifiers = variable.modifiers();
    Indent.Tag annotationsBroken = new Indent.Tag();
    if (role == Role.FIELD) {
      ops.blankLineIf(annotationsBroken);
    }
    boolean indented = role.isIndented() && modifiers.hasAnnotation();
    ops.open(indented ? Indent.PLUS_FOUR : Indent.NONE);
    writers.modifiers.write(modifiers, variable.vertical(), annotationsBroken);
    typeNameAndValue(variable);
    ops.close();
    // The place is the next token's: a blank line follows what stands on several lines.
    if (role == Role.FIELD) {
      ops.blankLineIf(annotationsBroken);
    }
  }

  private void typeNameAndValue(Variable variable) {
    Role role = variable.role();
    Indent.Tag typeBroken = new Indent.Tag();
    ops.open(variable.type() == null ? Indent.NONE : Indent.PLUS_FOUR);
    ops.open();
    ops.open();
    type(variable);
    ops.close();
    if (variable.type() != null) {
      ops.breakHere(Fill.INDEPENDENT, true, Indent.NONE, typeBroken);
    }
    ops.open(Indent.fourIf(typeBroken, Indent.NONE));
    name();
    writers.typeWriter.dimensions(List.of());
    ops.close();
    ops.close();
    if (role.equals != null && ops.next(role.equals)) {
      value(variable, typeBroken);
    }
    if (role.trailing != null) {
      ops.tokenIfNext(role.trailing);
    }
    ops.close();
  }

  /** A name; the receiver of a method may be qualified. */
  private void name() {
    ops.word();
    while (ops.next('.') && !tokens.isOperator(ops.at(), "...")) {
      ops.token(".");
      ops.word();
    }
  }

  private void type(Variable variable) {
    List<Node> annotations = variable.modifiers().typeAnnotations();
    if (!annotations.isEmpty()) {
      writers.typeWriter.annotations(annotations);
      ops.breakOrSpaceToFill();
    }
    Node type = variable.type();
    if (type == null) {
      return;
    }
    if (!variable.role().splitsType()) {
      writers.expressions.write(type);
      return;
    }
    writers.expressions.write(type.is(Kind.ARRAY_TYPE) ? type.target() : type);
    ops.open(Indent.PLUS_FOUR);
    writers.typeWriter.dimensions(List.of());
    ops.close();
  }

  private void value(Variable variable, Indent.Tag typeBroken) {
    Node value =
        variable.value() != null
            ? variable.value()
            : writers.parser.expressionOrArray(ops.at() + 1);
    ops.space();
    ops.token(variable.role().equals);
    if (value.is(Kind.ARRAY)) {
      ops.open(Indent.MINUS_FOUR);
      ops.space();
      writers.arguments.array(value, false);
      ops.close();
      return;
    }
    ops.open(Indent.fourIf(typeBroken, Indent.NONE));
    ops.breakOrSpaceToFill();
    writers.expressions.write(value);
    ops.close();
  }

  /** Several variables of one type. */
  private void several(Variable first) {
    Node type = first.type();
    ops.open();
    writers.modifiers.writeBeforeType(first.modifiers(), first.vertical());
    ops.open(Indent.PLUS_FOUR);
    ops.open();
    writers.expressions.write(type.is(Kind.ARRAY_TYPE) ? type.target() : type);
    writers.typeWriter.dimensions(List.of());
    fragment();
    ops.close();
    while (ops.next(',')) {
      ops.token(",");
      fragment();
    }
    ops.close();
    ops.token(";");
    ops.close();
  }

  /** One of several variables: its name and perhaps a value. */
  private void fragment() {
    ops.breakOrSpace();
    ops.open();
    ops.word();
    writers.typeWriter.dimensions(List.of());
    if (ops.next('=')) {
      Node value = writers.parser.expressionOrArray(ops.at() + 1);
      ops.space();
      ops.token("=");
      ops.open(Indent.PLUS_FOUR);
      ops.breakOrSpace();
      writers.expressions.write(value);
      ops.close();
    }
    ops.close();
  }
}
