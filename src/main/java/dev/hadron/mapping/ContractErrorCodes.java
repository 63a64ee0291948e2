package dev.hadron.mapping;

import dev.hadron.model.ErrorShape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the values of a closed list of error codes mean, told by their names. */
final class ContractErrorCodes {

  /** Names without signs by status, those that say most first. */
  private static final Map<Integer, List<String>> NAMES = new LinkedHashMap<>();

  /** Ends of names that say what something is, such as {@code BOOK_NOT_FOUND}. */
  private static final Map<Integer, List<String>> ENDS = new LinkedHashMap<>();

  /** Names of any error that is the client's. */
  private static final List<String> GENERAL =
      List.of("badrequest", "clienterror", "requesterror", "requestfailed");

  private static final List<String> VALIDATION =
      List.of(
          "validationerror", "validationfailed", "validationfailure", "validation", "invalidrequest",
          "requestinvalid", "invalidinput", "invalidargument", "invalidparameter",
          "invalidparameters", "invalidbody", "invalidvalue", "invaliddata", "invalid");

  static {
    name(400, "badrequest", "malformedrequest", "malformed", "clienterror");
    name(401, "unauthorized", "unauthenticated", "notauthenticated", "authenticationrequired",
        "authenticationfailed", "authenticationerror", "authrequired", "invalidtoken",
        "invalidcredentials");
    name(403, "forbidden", "accessdenied", "permissiondenied", "insufficientscope",
        "insufficientpermissions", "notauthorized", "authorizationerror", "notpermitted");
    name(404, "notfound", "resourcenotfound", "entitynotfound", "nosuchresource", "unknownresource");
    name(405, "methodnotallowed");
    name(406, "notacceptable");
    name(409, "conflict", "alreadyexists", "duplicate", "resourceexists");
    name(412, "preconditionfailed", "versionmismatch", "staleversion", "stale");
    name(413, "contenttoolarge", "payloadtoolarge", "requesttoolarge", "toolarge");
    name(415, "unsupportedmediatype", "unsupportedcontenttype");
    name(422, "unprocessableentity", "unprocessablecontent", "unprocessable", "businessruleviolation",
        "ruleviolation");
    name(428, "preconditionrequired");
    name(429, "toomanyrequests", "ratelimited", "ratelimitexceeded", "ratelimit");
    name(500, "internalservererror", "internalerror", "servererror", "internal", "unexpectederror",
        "unexpected", "systemerror", "technicalerror", "unknownerror", "unknown");
    name(501, "notimplemented", "unsupported", "notsupported");
    name(503, "serviceunavailable", "unavailable");
    ENDS.put(404, List.of("notfound"));
    ENDS.put(409, List.of("conflict", "alreadyexists", "duplicate"));
  }

  private ContractErrorCodes() {}

  private static void name(int status, String... names) {
    NAMES.put(status, List.of(names));
  }

  /**
   * The value for each status that some value names, and for any other of 4xx and 5xx where one is
   * general enough; empty where names tell of less than two, and of none of those that the values
   * are declared for.
   */
  static SortedMap<Integer, String> of(List<String> values, Set<Integer> declared) {
    SortedMap<Integer, String> codes = new TreeMap<>();
    NAMES.forEach(
        (status, names) -> {
          List<String> wanted = new ArrayList<>(List.of(String.valueOf(status)));
          wanted.addAll(names);
          named(values, wanted).or(() -> ended(values, status)).ifPresent(v -> codes.put(status, v));
        });
    named(values, VALIDATION)
        .ifPresent(
            value -> {
              codes.putIfAbsent(400, value);
              codes.putIfAbsent(422, value);
            });
    if (codes.size() < 2 && Collections.disjoint(codes.keySet(), declared)) {
      return new TreeMap<>();
    }
    named(values, GENERAL).ifPresent(value -> codes.put(ErrorShape.Part.ANY_4XX, value));
    Optional.ofNullable(codes.get(500))
        .ifPresent(value -> codes.put(ErrorShape.Part.ANY_5XX, value));
    return codes;
  }

  private static Optional<String> named(List<String> values, List<String> names) {
    return names.stream()
        .flatMap(
            name -> values.stream().filter(value -> ContractNames.letters(value).equals(name)))
        .findFirst();
  }

  /** The only value that ends so: of several, none is meant whatever is missing. */
  private static Optional<String> ended(List<String> values, int status) {
    List<String> found =
        values.stream()
            .filter(
                value ->
                    ENDS.getOrDefault(status, List.of()).stream()
                        .anyMatch(ContractNames.letters(value)::endsWith))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
