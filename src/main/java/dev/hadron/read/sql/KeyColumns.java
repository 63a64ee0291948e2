package dev.hadron.read.sql;

import java.util.ArrayList;
import java.util.List;

/** The columns of a key in brackets, the last of which may be a period (PostgreSQL 18). */
final class KeyColumns {

  private KeyColumns() {}

  static List<String> read(Tokens tokens) {
    List<String> names = new ArrayList<>();
    tokens.expectSymbol("(");
    do {
      if (tokens.at("period") && tokens.peek(1).isName()) {
        tokens.next();
      }
      names.add(tokens.name());
    } while (tokens.acceptSymbol(","));
    tokens.accept("without", "overlaps");
    tokens.expectSymbol(")");
    return names;
  }
}
