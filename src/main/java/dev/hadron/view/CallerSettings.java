package dev.hadron.view;

import dev.hadron.model.Database;
import dev.hadron.model.Feature;
import dev.hadron.model.Security;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.SessionSetting;
import java.util.List;
import java.util.stream.Stream;

/** Settings of the session from which the database takes the name of whoever changes a row. */
public final class CallerSettings {

  private CallerSettings() {}

  /** Whether the service has callers with names, and a database that wants to know them. */
  public static boolean exist(ServiceModel model) {
    return model.database() == Database.POSTGRESQL
        && model.security() instanceof Security.Jwt
        && !of(model).isEmpty();
  }

  static List<String> of(ServiceModel model) {
    Stream<String> ofColumns =
        model.entities().stream()
            .flatMap(entity -> entity.attributes().stream())
            .flatMap(attribute -> SessionSetting.ofCaller(attribute).stream())
            .map(SessionSetting::name);
    Stream<String> ofTrail =
        model.has(Feature.AUDIT)
            ? Stream.of(model.tableOf(Feature.AUDIT) + ".caller")
            : Stream.empty();
    return Stream.concat(ofColumns, ofTrail)
        .distinct()
        .sorted()
        .toList();
  }
}
