package dev.hadron.model;

import java.util.List;

/**
 * A query parameter that narrows a list by one attribute.
 *
 * @param parameter Java name of the operation's parameter
 * @param path relation names and, last, an attribute name; of a text that is searched for, the
 *     names of the attributes that are searched
 */
public record Filter(String parameter, List<String> path, Comparison comparison) {

  public Filter {
    path = List.copyOf(path);
  }

  /** How the attribute is compared with the parameter. */
  public enum Comparison {
    EQUAL,
    AT_LEAST,
    AT_MOST,
    CONTAINS_ELEMENT,
    IN,
    /** One of the attributes has the text in it, whatever the case. */
    CONTAINS_TEXT,
    /** One of the rows that the path's relation to many leads to has the value. */
    AMONG
  }
}
