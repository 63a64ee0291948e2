package dev.hadron.read.openapi;

import dev.hadron.read.openapi.Node.ScalarNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Types of plain YAML scalars by the core schema of YAML 1.2, so that {@code no} and dates stay
 * texts.
 */
final class Scalars {

  private Scalars() {}

  static ScalarNode.Type typeOf(String plain) {
    return switch (plain) {
      case "", "~", "null", "Null", "NULL" -> ScalarNode.Type.NULL;
      case "true", "True", "TRUE", "false", "False", "FALSE" -> ScalarNode.Type.BOOLEAN;
      default -> isNumber(plain) ? ScalarNode.Type.NUMBER : ScalarNode.Type.STRING;
    };
  }

  /** The value of a scalar of type number. */
  static BigDecimal number(String text) {
    if (text.startsWith("0x")) {
      return new BigDecimal(new BigInteger(text.substring(2), 16));
    }
    if (text.startsWith("0o")) {
      return new BigDecimal(new BigInteger(text.substring(2), 8));
    }
    return new BigDecimal(text);
  }

  /** Whether {@link #number} understands the text, within bounds that keep arithmetic cheap. */
  static boolean isNumber(String text) {
    int length = text.length();
    if (length > 1000 || !mayStartNumber(text.charAt(0))) {
      return false;
    }
    if (text.startsWith("0x")) {
      return length > 2 && hasOnly(text, "0123456789abcdefABCDEF");
    }
    if (text.startsWith("0o")) {
      return length > 2 && hasOnly(text, "01234567");
    }
    return isDecimal(text);
  }

  private static boolean mayStartNumber(char c) {
    return c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.';
  }

  private static boolean hasOnly(String text, String digits) {
    for (int i = 2; i < text.length(); i++) {
      if (digits.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDecimal(String text) {
    int at = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    int whole = digits(text, at);
    at += whole;
    int fraction = 0;
    if (at < text.length() && text.charAt(at) == '.') {
      fraction = digits(text, at + 1);
      at += 1 + fraction;
    }
    if (whole + fraction == 0) {
      return false;
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      at++;
      if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
        at++;
      }
      int exponent = digits(text, at);
      if (exponent == 0 || exponent > 5) {
        return false;
      }
      at += exponent;
    }
    return at == text.length();
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - from;
  }
}
