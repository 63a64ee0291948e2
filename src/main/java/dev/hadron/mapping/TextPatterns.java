package dev.hadron.mapping;

import java.util.Collections;
import java.util.Optional;

/**
 * Regular expressions of values that PostgreSQL reads from text (chapters 8.8 to 8.17): all that it
 * takes match, and most of what it would refuse does not.
 */
final class TextPatterns {

  private static final String OCTET = "[0-9]{1,3}";
  private static final String HEX = "[0-9A-Fa-f]";
  private static final String NUMBER = "[-+]?[0-9]*";
  private static final String DECIMAL = "[-+0-9.eE]";

  private TextPatterns() {}

  /** The expression by the type's name; empty where nothing is known of it. */
  static Optional<String> of(String type) {
    return Optional.ofNullable(
        switch (type) {
          case "inet" -> address(OCTET + "(?:\\." + OCTET + "){3}");
          case "cidr" -> address(OCTET + "(?:\\." + OCTET + "){0,3}");
          case "macaddr" -> "^" + HEX + "{2}(?:[:.-]?" + HEX + "{2}){5}$";
          case "macaddr8" -> "^" + HEX + "{2}(?:[:.-]?" + HEX + "{2}){5}(?:(?:[:.-]?" + HEX + "{2}){2})?$";
          case "interval" -> "^[-+0-9A-Za-z:., @]*[0-9][-+0-9A-Za-z:., @]*$|^-?infinity$";
          case "int4range", "int8range" -> range("\\s*" + NUMBER + "\\s*");
          case "numrange" -> range("\\s*(?:" + DECIMAL + "*|-?infinity)\\s*");
          case "daterange", "tsrange", "tstzrange" -> range("[^,]*");
          case "int4multirange", "int8multirange", "nummultirange", "datemultirange",
              "tsmultirange", "tstzmultirange" -> "^\\s*\\{[\\s\\S]*\\}\\s*$";
          case "point" ->
              "^\\s*\\(?\\s*" + DECIMAL + "+\\s*,\\s*" + DECIMAL + "+\\s*\\)?\\s*$";
          case "pg_lsn" -> "^" + HEX + "{1,8}/" + HEX + "{1,8}$";
          default -> null;
        });
  }

  /** A row of a composite type (chapter 8.16.6); a field without a letter is null. */
  static String row(int fields) {
    String field = "(?:[^,()\"\\\\]|\\\\[\\s\\S]|\"(?:[^\"\\\\]|\\\\[\\s\\S]|\"\")*\")*";
    return "^\\s*\\(" + String.join(",", Collections.nCopies(fields, field)) + "\\)\\s*$";
  }

  /** Of version 4, or whatever has the letters of version 6; with a netmask. */
  private static String address(String four) {
    return "^(?:" + four + "|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)(?:/[0-9]{1,3})?$";
  }

  private static String range(String bound) {
    return "^\\s*(?:[eE][mM][pP][tT][yY]|[\\[(]" + bound + "," + bound + "[\\])])\\s*$";
  }
}
