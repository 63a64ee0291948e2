package dev.hadron.read.sql;

import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** The tokens of one statement with a reading position. */
final class Tokens {

  /** Words behind which a value is still missing, so that a clause cannot start there. */
  private static final Set<String> EXPECTING_MORE =
      Set.of("is", "not", "and", "or", "from", "distinct", "like", "in", "between");

  private final SourceFile source;
  private final List<Token> tokens;
  private final Dialect dialect;
  private final TokenErrors errors;
  private int at;
  private boolean placeholderSeen;

  Tokens(SourceFile source, int from, int end) {
    this(source, DdlLexer.lex(source.text(), from, end), Dialect.POSTGRESQL);
  }

  private Tokens(SourceFile source, List<Token> tokens, Dialect dialect) {
    this.source = source;
    this.tokens = tokens;
    this.dialect = dialect;
    this.errors = new TokenErrors(source, dialect);
  }

  /** The tokens of a statement as the dialect spells them. */
  static Tokens of(Dialect dialect, SqlStatement statement) {
    String text = statement.source().text();
    Lexing lexing = Lexing.of(dialect);
    List<Token> tokens =
        DialectLexer.head(lexing, text, statement.start(), statement.end(), Integer.MAX_VALUE);
    return new Tokens(statement.source(), tokens, dialect);
  }

  SourceFile source() {
    return source;
  }

  Token peek() {
    return tokens.get(at);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  Token next() {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.END) {
      at++;
    }
    return token;
  }

  int position() {
    return at;
  }

  void backTo(int position) {
    at = position;
  }

  boolean isEnd() {
    return peek().kind() == Token.Kind.END;
  }

  boolean placeholderSeen() {
    return placeholderSeen;
  }

  SourceLocation where() {
    return where(peek());
  }

  SourceLocation where(Token token) {
    return errors.where(token);
  }

  /** True where exactly these words come next. */
  boolean at(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!peek(i).isWord(words[i])) {
        return false;
      }
    }
    return true;
  }

  /** True where one of these words comes next. */
  boolean atAny(String... words) {
    for (String word : words) {
      if (peek().isWord(word)) {
        return true;
      }
    }
    return false;
  }

  boolean accept(String... words) {
    if (!at(words)) {
      return false;
    }
    at += words.length;
    return true;
  }

  void expect(String... words) {
    if (!accept(words)) {
      throw expected(String.join(" ", words).toUpperCase(Locale.ROOT));
    }
  }

  boolean atSymbol(String symbol) {
    return peek().isSymbol(symbol);
  }

  boolean acceptSymbol(String symbol) {
    if (!atSymbol(symbol)) {
      return false;
    }
    at++;
    return true;
  }

  void expectSymbol(String symbol) {
    if (!acceptSymbol(symbol)) {
      throw expected("\"" + symbol + "\"");
    }
  }

  /** One name, folded as the server does. */
  String name() {
    skipPlaceholder();
    boolean reserved =
        dialect == Dialect.POSTGRESQL
            && peek().kind() == Token.Kind.WORD
            && SqlIdentifier.isReserved(peek().text());
    if (reserved) {
      throw expected("a name");
    }
    return label();
  }

  /** A name in a place where no key word could be meant. */
  String label() {
    if (dialect == Dialect.SQLITE && peek().kind() == Token.Kind.STRING) {
      // SQLite takes a string where only a name can stand; its own dumps have such.
      return next().text();
    }
    if (!peek().isName()) {
      throw expected("a name");
    }
    return nameOf(next());
  }

  /** True where a line ends between the token and the next one. */
  boolean isNewLineBetween(Token last) {
    return source.text().substring(last.end(), peek().start()).indexOf('\n') >= 0;
  }

  /** What a token is called as a name: key words are folded, names may keep their letters. */
  String nameOf(Token token) {
    boolean plain = dialect != Dialect.POSTGRESQL && token.kind() == Token.Kind.WORD;
    return plain
        ? Lexing.of(dialect).stored(source.text().substring(token.start(), token.end()))
        : token.text();
  }

  /** One or more names with dots between them. */
  List<String> dottedName() {
    List<String> parts = new ArrayList<>();
    parts.add(name());
    while (atSymbol(".") && peek(1).isName()) {
      next();
      parts.add(label());
    }
    return parts;
  }

  /** The same of a function, which some key words may name. */
  List<String> routineName() {
    if (peek().kind() == Token.Kind.WORD && peek(1).isSymbol("(")) {
      return List.of(label());
    }
    return dottedName();
  }

  /**
   * Tools fill {@code ${schema}.}, {@code {{prefix}}} and {@code @schema.} before the server reads.
   */
  private void skipPlaceholder() {
    if (peek().kind() == Token.Kind.PLACEHOLDER) {
      next();
      acceptSymbol(".");
      placeholderSeen = true;
    } else if (atSymbol("@") && peek(1).isName() && peek(2).isSymbol(".")) {
      at += 3;
      placeholderSeen = true;
    }
  }

  /** A name with its dots and quotes as written. */
  String writtenName() {
    int first = at;
    dottedName();
    return textBetween(first, at);
  }

  /** {@code (a, b, c)}. */
  List<String> nameList() {
    List<String> names = new ArrayList<>();
    expectSymbol("(");
    do {
      names.add(name());
    } while (acceptSymbol(","));
    expectSymbol(")");
    return names;
  }

  String string() {
    if (peek().kind() != Token.Kind.STRING) {
      throw expected("a string");
    }
    return next().text();
  }

  /** A whole number with an optional sign. */
  long number() {
    boolean negative = acceptSymbol("-");
    acceptSymbol("+");
    Token token = peek();
    try {
      long value = Long.parseLong((negative ? "-" : "") + token.text().replace("_", ""));
      next();
      return value;
    } catch (NumberFormatException e) {
      throw expected("a whole number");
    }
  }

  /** The source text between brackets; the position moves behind the closing one. */
  String bracketed() {
    expectSymbol("(");
    int first = at;
    skipToClose();
    String inner = textBetween(first, at);
    expectSymbol(")");
    return inner;
  }

  private void skipToClose() {
    int depth = 0;
    while (!isEnd() && (depth > 0 || !atSymbol(")"))) {
      depth += bracketStep();
      next();
    }
  }

  private int bracketStep() {
    if (atSymbol("(") || atSymbol("[")) {
      return 1;
    }
    return atSymbol(")") || atSymbol("]") ? -1 : 0;
  }

  /**
   * The source text of an expression: up to a comma or closing bracket of the list around it, the
   * end, or one of the words that start the next clause.
   */
  String expression(Set<String> stops) {
    int first = at;
    int depth = 0;
    while (!isEnd()) {
      boolean closes = atSymbol(",") || atSymbol(")");
      if (depth == 0 && (closes || at > first && isStop(stops))) {
        break;
      }
      depth += bracketStep();
      depth += peek().isWord("case") ? 1 : peek().isWord("end") && depth > 0 ? -1 : 0;
      next();
    }
    if (at == first) {
      throw expected("an expression");
    }
    return textBetween(first, at);
  }

  private boolean isStop(Set<String> stops) {
    Token last = tokens.get(at - 1);
    boolean incomplete =
        last.kind() == Token.Kind.WORD && EXPECTING_MORE.contains(last.text())
            || last.kind() == Token.Kind.SYMBOL && !last.isSymbol(")") && !last.isSymbol("]");
    return peek().kind() == Token.Kind.WORD && stops.contains(peek().text()) && !incomplete;
  }

  /** Moves to where, outside of brackets, the condition is true; to the end where it never is. */
  void skipTo(BooleanSupplier found) {
    int depth = 0;
    while (!isEnd() && (depth > 0 || !found.getAsBoolean())) {
      depth += bracketStep();
      next();
    }
  }

  /** Moves behind everything up to the next comma of this level, a closing bracket, or the end. */
  void skipElement() {
    int depth = 0;
    while (!isEnd() && (depth > 0 || !atSymbol(",") && !atSymbol(")"))) {
      depth += bracketStep();
      next();
    }
  }

  /** Everything that is left, as written. */
  String rest() {
    int first = at;
    at = tokens.size() - 1;
    return textBetween(first, at);
  }

  /** The source text from one position up to, not including, another. */
  String textBetween(int first, int behind) {
    return behind <= first
        ? ""
        : source.text().substring(tokens.get(first).start(), tokens.get(behind - 1).end());
  }

  /** The same tokens from one position up to another, as if there were no others. */
  Tokens slice(int first, int behind) {
    List<Token> part = new ArrayList<>(between(first, behind));
    Token next = tokens.get(behind);
    part.add(new Token(Token.Kind.END, "", next.start(), next.end()));
    return new Tokens(source, part, dialect);
  }

  /** Whether a tool fills holes in the text before a server sees it. */
  boolean hasPlaceholder() {
    for (int i = 0; i < tokens.size(); i++) {
      boolean named =
          tokens.get(i).isSymbol("@")
              && i + 2 < tokens.size()
              && tokens.get(i + 1).isName()
              && tokens.get(i + 2).isSymbol(".");
      if (named || tokens.get(i).kind() == Token.Kind.PLACEHOLDER) {
        return true;
      }
    }
    return false;
  }

  /** The first bracket that has no partner. */
  Optional<Token> unpaired() {
    Deque<Token> open = new ArrayDeque<>();
    for (Token token : tokens) {
      boolean closes = token.isSymbol(")") || token.isSymbol("]");
      if (token.isSymbol("(") || token.isSymbol("[")) {
        open.push(token);
      } else if (closes && open.isEmpty()) {
        return Optional.of(token);
      } else if (closes && open.pop().isSymbol("(") != token.isSymbol(")")) {
        return Optional.of(token);
      }
    }
    return Optional.ofNullable(open.peekLast());
  }

  List<Token> between(int first, int behind) {
    return tokens.subList(first, behind);
  }

  StatementProblem expected(String what) {
    return errors.expected(what, peek());
  }

  StatementProblem expected(String what, Token token, String hint) {
    return errors.expected(what, token, hint);
  }

  StatementProblem problem(String id, String message, Token token, String hint) {
    return errors.problem(id, message, token, hint);
  }
}
