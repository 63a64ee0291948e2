package dev.hadron.rules.contract;

import dev.hadron.api.Api;
import dev.hadron.api.ApiOperation;
import dev.hadron.api.ApiServer;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address carries the major version alone, and a contract one of it: a compatible change must
 * not move the addresses.
 */
public final class AddressVersion implements RuleCheck.ContractCheck {

  /** A path segment that is a version: {@code v2}, {@code V1.3}, {@code v1beta1} is none. */
  private static final Pattern VERSION = Pattern.compile("(?i)v(\\d+)((?:[.-]\\d+)*)");

  private static final String HINT =
      "Keep the major version alone in the address, such as /v1, and the full one in info.version.";

  @Override
  public List<Violation> check(Api api) {
    List<Violation> violations = new ArrayList<>();
    for (ApiServer server : api.servers()) {
      version(server.basePath())
          .filter(found -> !found.minor().isEmpty())
          .ifPresent(
              found ->
                  violations.add(
                      new Violation(minor("server " + server.url()), api.info().location(), HINT)));
    }
    Map<String, ApiOperation> majors = new LinkedHashMap<>();
    for (ApiOperation operation : api.operations()) {
      Optional<Version> found = version(operation.path());
      if (found.isPresent() && !found.get().minor().isEmpty()) {
        violations.add(new Violation(minor(operation.label()), operation.location(), HINT));
      }
      found.ifPresent(version -> majors.putIfAbsent(version.major(), operation));
    }
    if (majors.size() > 1) {
      violations.add(mixed(majors));
    }
    return violations;
  }

  private static String minor(String where) {
    return where + " has a minor version in its address: each compatible change breaks its clients";
  }

  private static Violation mixed(Map<String, ApiOperation> majors) {
    ApiOperation last = List.copyOf(majors.values()).get(majors.size() - 1);
    return new Violation(
        "one contract has the versions "
            + String.join(", ", majors.keySet().stream().map(major -> "v" + major).toList())
            + ": nobody can say which operations belong together",
        last.location(),
        "Write a contract for each major version.");
  }

  private static Optional<Version> version(String path) {
    for (String segment : path.split("/")) {
      Matcher matcher = VERSION.matcher(segment);
      if (matcher.matches()) {
        return Optional.of(new Version(matcher.group(1), matcher.group(2)));
      }
    }
    return Optional.empty();
  }

  private record Version(String major, String minor) {}
}
