package dev.hadron.render.view;

import java.util.List;

/** A small view for the tests of the engine: a class with its fields. */
public record ShopView(String packageName, String className, List<FieldView> fields) {

  public boolean empty() {
    return fields.isEmpty();
  }

  public String broken() {
    throw new IllegalStateException("no answer");
  }

  /** One field of the class. */
  public record FieldView(String type, String name) {}
}
