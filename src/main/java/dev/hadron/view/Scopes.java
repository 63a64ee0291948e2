package dev.hadron.view;

import dev.hadron.model.Access;
import dev.hadron.model.Operation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Permissions of a service's own, for operations that need several scopes at once. */
final class Scopes {

  /** What separates a permission's name from its actions. */
  private static final String ACTIONS = ":";

  private final Map<Access.RoleSets, String> permissions = new LinkedHashMap<>();

  Scopes(ServiceModel model) {
    for (Operation operation : model.operations()) {
      if (operation.access() instanceof Access.RoleSets sets && !permissions.containsKey(sets)) {
        permissions.put(sets, free(name(sets)));
      }
    }
  }

  private static String name(Access.RoleSets sets) {
    return sets.alternatives().stream()
        .map(each -> String.join(" and ", each))
        .collect(Collectors.joining(" or "))
        .replace(ACTIONS, ".");
  }

  /** A name, and with it the name of its check, that no other permission has. */
  private String free(String wanted) {
    String name = wanted;
    for (int n = 2; isTaken(name); n++) {
      name = wanted + " " + n;
    }
    return name;
  }

  private boolean isTaken(String name) {
    return permissions.values().stream().anyMatch(other -> method(other).equals(method(name)));
  }

  private static String method(String permission) {
    return "has" + JavaName.stem(permission);
  }

  String permission(Access.RoleSets sets) {
    return permissions.get(sets);
  }

  /** One check for each permission. */
  List<MethodView> checks() {
    return permissions.entrySet().stream()
        .map(
            each ->
                new MethodView(
                    Optional.empty(),
                    List.of("@PermissionChecker(" + JavaText.literal(each.getValue()) + ")"),
                    "public boolean " + method(each.getValue()) + "(SecurityIdentity caller)",
                    List.of("return " + condition(each.getKey()) + ";")))
        .toList();
  }

  private static String condition(Access.RoleSets sets) {
    return sets.alternatives().stream()
        .map(
            each ->
                each.stream()
                    .map(role -> "caller.hasRole(" + JavaText.literal(role) + ")")
                    .collect(Collectors.joining(" && ")))
        .collect(Collectors.joining(" || "));
  }

  /** Roles that fall short of every alternative by the last of one's roles, or by the first. */
  static List<List<String>> partial(Access.RoleSets sets) {
    List<List<String>> partial = new ArrayList<>();
    for (List<String> each : sets.alternatives()) {
      partial.add(each.subList(0, each.size() - 1));
      partial.add(each.subList(1, each.size()));
    }
    return partial.stream()
        .filter(roles -> sets.alternatives().stream().noneMatch(roles::containsAll))
        .distinct()
        .toList();
  }
}
