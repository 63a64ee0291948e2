package dev.hadron.render.layout;

/** The writers of all parts of a source, which call each other; each moves the same cursor. */
final class Writers {

  final Ops ops;
  final JavaTokens tokens;
  final ExpressionParser parser;
  final TypeParser types;
  final TypeWriter typeWriter;
  final ModifierWriter modifiers;
  final VariableWriter variables;
  final ArgumentWriter arguments;
  final ChainWriter chains;
  final ExpressionWriter expressions;
  final StatementWriter statements;
  final LoopWriter loops;
  final TryWriter tries;
  final SwitchWriter switches;
  final DeclarationWriter declarations;
  final MethodWriter methods;

  Writers(Ops ops, TypeAnnotations typeAnnotations) {
    this.ops = ops;
    this.tokens = ops.tokens;
    this.parser = new ExpressionParser(tokens);
    this.types = parser.types();
    this.typeWriter = new TypeWriter(this);
    this.modifiers = new ModifierWriter(this, typeAnnotations);
    this.variables = new VariableWriter(this);
    this.arguments = new ArgumentWriter(this);
    this.chains = new ChainWriter(this);
    this.expressions = new ExpressionWriter(this);
    this.statements = new StatementWriter(this);
    this.loops = new LoopWriter(this);
    this.tries = new TryWriter(this);
    this.switches = new SwitchWriter(this);
    this.declarations = new DeclarationWriter(this);
    this.methods = new MethodWriter(this);
  }

  /** Reads and writes the expression under the cursor. */
  void expression() {
    expressions.write(parser.expression(ops.at()));
  }
}
