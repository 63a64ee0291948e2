package com.example.helpdesk.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One attribute to sort by. As in PostgreSQL, null is greater than every value. */
record SortTerm(String path, boolean nullable, boolean descending) {
  String attribute() {
    return "item." + path;
  }

  String order() {
    return attribute() + (descending ? " desc" : "");
  }

  /**
   * Adds that items are behind the one beside the cursor. For a sort by a, b, c: a is beyond, or a
   * is the same and b is beyond, and so on. That a is not before follows from it, and is said since
   * no index begins at an alternative; where there is one alone, it begins itself.
   *
   * @param place what that item has of each term
   */
  static void beyond(List<SortTerm> walk, List<Object> place, Conditions conditions) {
    List<String> alternatives = new ArrayList<>();
    String same = "";
    for (int i = 0; i < walk.size(); i++) {
      SortTerm term = walk.get(i);
      Optional<String> value = Optional.ofNullable(place.get(i)).map(conditions::parameter);
      if (i == 0 && walk.size() > 1) {
        term.from(value).ifPresent(conditions::and);
      }
      alternatives.add(same + term.beyond(value));
      same += term.same(value) + " and ";
    }
    conditions.and("(" + String.join(" or ", alternatives) + ")");
  }

  /** Items that have the same value as the one beside the cursor. */
  private String same(Optional<String> value) {
    return value.map(each -> attribute() + " = " + each).orElse(attribute() + " is null");
  }

  /** Items that come after the one beside the cursor, by this attribute alone. */
  private String beyond(Optional<String> value) {
    if (value.isEmpty()) {
      return descending ? attribute() + " is not null" : "1 = 0";
    }
    if (descending) {
      return attribute() + " < " + value.get();
    }
    String greater = attribute() + " > " + value.get();
    return nullable ? "(" + greater + " or " + attribute() + " is null)" : greater;
  }

  /**
   * Items that are not before the one beside the cursor, by this attribute alone: where an index
   * begins to be read. Empty where those without a value come last, at the other end of it.
   */
  private Optional<String> from(Optional<String> value) {
    return value
        .filter(each -> descending || !nullable)
        .map(each -> attribute() + (descending ? " <= " : " >= ") + each);
  }
}
