package dev.hadron.model;

import java.util.List;

/** Attributes and relations whose values together occur once; the constraint's name is what the server reports. */
public record UniqueKey(String constraintName, List<String> members) {
  public UniqueKey {
    members = List.copyOf(members);
  }
}
