package dev.hadron.view;

import dev.hadron.model.Operation;
import dev.hadron.model.ServiceModel;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Verbs behind a colon at the end of a contract's addresses, such as {@code /people/{id}:merge}. */
public final class CustomVerbs {

  private static final Pattern VERB = Pattern.compile(":([A-Za-z][A-Za-z0-9_-]*)$");

  private CustomVerbs() {}

  /** The verbs in alphabetical order. */
  public static List<String> of(ServiceModel model) {
    return model.operations().stream()
        .flatMap(operation -> verb(operation).stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** The verb of an operation that has one. */
  static Optional<String> verb(Operation operation) {
    Matcher verb = VERB.matcher(operation.path());
    return verb.find() ? Optional.of(verb.group(1)) : Optional.empty();
  }

  static VerbsView view(ServiceModel model) {
    String verbs = of(model).stream().collect(Collectors.joining("|", "(?i:%3A)(?=(?:", ")(?:\\?|$))"));
    return new VerbsView(model.coordinates().basePackage(), JavaText.literal(verbs));
  }
}
