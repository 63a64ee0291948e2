package dev.hadron.view;

import dev.hadron.model.Guard;
import dev.hadron.model.naming.JavaName;

/**
 * One of the things that rows belong to, as templates see it.
 *
 * @param whose what it is
 * @param type Java type of the key
 * @param typeImport import of that type with its line break; empty for one of {@code java.lang}
 * @param read the expression that reads the key from {@code text}
 * @param mine Java literal of the key that tests call with
 * @param others likewise of another one
 * @param strangersToken what begins the token of who has that one, and else what tests call with
 */
public record GuardView(
    Guard.Whose whose,
    String type,
    String typeImport,
    String read,
    String mine,
    String others,
    String strangersToken) {

  /** Name of the filter of entities and of its parameter. */
  public String filter() {
    return whose.filter();
  }

  /** The name in the upper case of constants. */
  public String constant() {
    return RowFilters.constant(whose);
  }

  /** Name of the class that knows the caller's. */
  public String resolver() {
    return title() + "Key";
  }

  /** The name with an upper-case letter. */
  public String title() {
    return JavaName.capitalize(filter());
  }
}
