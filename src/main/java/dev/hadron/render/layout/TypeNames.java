package dev.hadron.render.layout;

import java.util.List;

/** Guesses from upper and lower case which part of a dotted name is a type. */
final class TypeNames {

  enum Style {
    UPPERCASE,
    LOWERCASE,
    UPPER_CAMEL,
    LOWER_CAMEL
  }

  private enum State {
    START,
    AMBIGUOUS,
    TYPE,
    STATIC_MEMBER,
    NONE
  }

  private TypeNames() {}

  /** Index of the last name that belongs to a type or its static member; -1 if none does. */
  static int prefixEnd(List<String> names) {
    State state = State.START;
    int end = -1;
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      state = next(state, style(name, 0, name.length()));
      if (state == State.NONE) {
        break;
      }
      if (state == State.TYPE || state == State.STATIC_MEMBER) {
        end = i;
      }
    }
    return end;
  }

  private static State next(State state, Style style) {
    return switch (state) {
      case START ->
          switch (style) {
            case UPPERCASE -> State.AMBIGUOUS;
            case LOWER_CAMEL -> State.NONE;
            case LOWERCASE -> State.START;
            case UPPER_CAMEL -> State.TYPE;
          };
      case AMBIGUOUS ->
          switch (style) {
            case UPPERCASE -> State.AMBIGUOUS;
            case LOWER_CAMEL, LOWERCASE -> State.NONE;
            case UPPER_CAMEL -> State.TYPE;
          };
      case TYPE -> style == Style.UPPER_CAMEL ? State.TYPE : State.STATIC_MEMBER;
      case STATIC_MEMBER, NONE -> State.NONE;
    };
  }

  /** The style of the name that stands in a text from one place up to the other. */
  static Style style(String text, int from, int to) {
    boolean first = true;
    boolean startsUpper = false;
    boolean upper = false;
    boolean lower = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean isLower = c < 128 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c);
      boolean isUpper = c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
      if (first && (isLower || isUpper || (c >= 128 && Character.isAlphabetic(c)))) {
        startsUpper = isUpper;
        first = false;
      }
      upper |= isUpper;
      lower |= isLower;
    }
    if (startsUpper) {
      return lower || to - from == 1 ? Style.UPPER_CAMEL : Style.UPPERCASE;
    }
    return upper ? Style.LOWER_CAMEL : Style.LOWERCASE;
  }
}
