package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Texts that are none of what their column holds: one of each format that the rows have. */
final class RefusedForms {

  /** By format: what a test calls a text that is none, and one that is none. */
  private static final Map<String, Refused> BY_FORMAT =
      Map.of(
          "email", new Refused("no_address", "nobody"),
          "uri", new Refused("no_address", "javascript:alert(1)"),
          "phone", new Refused("no_number", "unlisted"),
          "iso-4217", new Refused("no_code", "e"));

  private record Refused(String name, String text) {}

  /** One test: what it is called, the property that it sends, and the text. */
  record Try(String name, String property, String text) {}

  private RefusedForms() {}

  /** What the entity's new rows are tried with. */
  static List<Try> of(Entity entity) {
    Map<String, Try> tries = new LinkedHashMap<>();
    for (Attribute attribute : entity.attributes()) {
      String format = attribute.constraints().format().orElse("");
      Refused refused = BY_FORMAT.get(format);
      boolean text = attribute.type().is(BasicType.STRING) && attribute.source().fromClient();
      if (text && refused != null && isRefused(attribute.constraints(), refused.text())) {
        tries.putIfAbsent(
            format,
            new Try(
                "%s_that_is_%s".formatted(TestClass.under(attribute.wireName()), refused.name()),
                attribute.wireName(),
                refused.text()));
      }
    }
    return new ArrayList<>(tries.values());
  }

  private static boolean isRefused(Constraints constraints, String text) {
    boolean checked = constraints.format().filter("email"::equals).isPresent();
    return checked
        || constraints.pattern().filter(p -> !Pattern.compile(p).matcher(text).find()).isPresent();
  }
}
