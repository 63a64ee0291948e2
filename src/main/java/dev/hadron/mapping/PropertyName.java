package dev.hadron.mapping;

import dev.hadron.model.naming.JavaName;

/** What the value of a column is called in Java, and in documents. */
record PropertyName(String java, String wire) {

  /** A name that none of the others has; one that is numbered is the same everywhere. */
  static PropertyName claim(UniqueNames others, String column) {
    String wanted = JavaName.variable(column);
    String java = others.claim(wanted);
    return new PropertyName(java, java.equals(wanted) ? JavaName.property(column) : java);
  }
}
