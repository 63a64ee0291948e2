package dev.hadron.sample;

import java.util.Set;

/** Questions to JSON documents of which the names of members are told, as a set of texts. */
final class Documents {

  private Documents() {}

  static Object has(Object document, Object member) {
    if (document == null || member == null) {
      return null;
    }
    return document instanceof Set<?> members && member instanceof String name
        ? (Object) members.contains(name)
        : RowCondition.UNTOLD;
  }
}
