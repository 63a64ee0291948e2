package dev.hadron.generate;

import dev.hadron.model.ServiceModel;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names for what a service has beside its schema. */
final class FreeNames {

  private FreeNames() {}

  /**
   * A name that no script has; with a number where one has it.
   *
   * @param end regular expression of what ends the name in a script
   */
  static String in(ServiceModel model, String wanted, String end) {
    List<String> scripts =
        model.migrations().stream().map(each -> each.sql().toLowerCase(Locale.ROOT)).toList();
    return Stream.iterate(1, number -> number + 1)
        .map(number -> number == 1 ? wanted : wanted + number)
        .filter(name -> scripts.stream().noneMatch(script -> mentions(script, name + end)))
        .findFirst()
        .orElseThrow();
  }

  private static boolean mentions(String script, String name) {
    return Pattern.compile("(?<![a-z0-9_])" + name).matcher(script).find();
  }
}
