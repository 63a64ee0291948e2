package dev.hadron.view;

import dev.hadron.model.Entity;
import dev.hadron.model.Feature;
import dev.hadron.model.Security;
import dev.hadron.model.ServiceModel;
import java.util.List;
import java.util.stream.Collectors;

/** Checks that it was written who made a row. */
final class AuditTests {

  private final ServiceModel model;

  AuditTests(ServiceModel model) {
    this.model = model;
  }

  /**
   * The check, where there is an audit trail.
   *
   * @param trial of who calls by the roles alone, or by none
   */
  List<String> made(Trial trial, Entity entity) {
    if (!model.has(Feature.AUDIT)) {
      return List.of();
    }
    boolean named = trial.operation().access().needsToken();
    String secrets =
        AuditedTables.secrets(model, entity).stream()
            .map(name -> ", " + JavaText.literal(name))
            .collect(Collectors.joining());
    return List.of(
        "RecordedChanges.assertMade(db, %s, %s%s);"
            .formatted(
                JavaText.literal(entity.table().display()),
                named ? "\"tester\"" : nobody(),
                secrets));
  }

  /** The service by its name; where there are no tokens, no name is known. */
  private String nobody() {
    return model.security() instanceof Security.Jwt
        ? JavaText.literal(model.coordinates().artifactId())
        : "null";
  }
}
