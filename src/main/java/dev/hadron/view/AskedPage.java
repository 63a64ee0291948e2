package dev.hadron.view;

import dev.hadron.model.BasicType;
import dev.hadron.model.Operation;
import dev.hadron.model.Paging;
import dev.hadron.model.Parameter;

/** The page that a caller asks for, in Java: parameters of the contract, or what they stand for. */
final class AskedPage {

  private static final String ALL = "rows.size()";

  private final Operation operation;
  private final Paging paging;

  AskedPage(Operation operation, Paging paging) {
    this.operation = operation;
    this.paging = paging;
  }

  /** How many rows it may have. */
  String size() {
    if (paging.limitParameter().isEmpty()) {
      return ALL;
    }
    String limit = paging.limitParameter().get();
    return paging.usualSize().isPresent()
        ? given(limit, paging.usualSize().getAsInt())
        : given(limit, ALL);
  }

  static String number(Operation operation, Paging.PageNumber page) {
    return new AskedPage(operation, page).given(page.page(), page.firstPage());
  }

  static String offset(Operation operation, Paging.OffsetLimit window) {
    return new AskedPage(operation, window).given(window.offset(), 0);
  }

  /** The parameter's value; where a caller may leave it out and it has no default, ours. */
  private String given(String name, int otherwise) {
    boolean isLong = operation.parameter(name).type().is(BasicType.LONG);
    return given(name, otherwise + (isLong ? "L" : ""));
  }

  private String given(String name, String otherwise) {
    Parameter parameter = operation.parameter(name);
    return parameter.required() || parameter.defaultValue().isPresent()
        ? name
        : "Objects.requireNonNullElse(%s, %s)".formatted(name, otherwise);
  }
}
