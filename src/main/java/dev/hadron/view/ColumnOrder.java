package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which columns of a row CHECKs want to be greater than others, such as an end after its start. */
final class ColumnOrder {

  private static final Pattern COMPARISON =
      Pattern.compile("\"?(\\w+)\"?\\)*\\s*(<=|>=|<|>)\\s*\\(*\"?(\\w+)\"?(?!\\w|\\()");

  private ColumnOrder() {}

  /** How many columns stand below this one, one after the other; 0 where nothing is said. */
  static int rank(Entity entity, Attribute attribute) {
    return rank(entity, attribute, new HashSet<>());
  }

  private static int rank(Entity entity, Attribute attribute, Set<String> seen) {
    int rank = 0;
    if (!seen.add(attribute.name())) {
      return rank;
    }
    for (Entity.CheckConstraint check : entity.checks()) {
      Matcher comparison = COMPARISON.matcher(check.expression());
      while (check.attributes().size() > 1 && comparison.find()) {
        boolean ascending = comparison.group(2).startsWith("<");
        Optional<Attribute> less = entity.attributeOf(comparison.group(ascending ? 1 : 3));
        Optional<Attribute> more = entity.attributeOf(comparison.group(ascending ? 3 : 1));
        if (less.isPresent() && more.filter(other -> other.name().equals(attribute.name())).isPresent()) {
          rank = Math.max(rank, 1 + rank(entity, less.get(), seen));
        }
      }
    }
    return rank;
  }
}
