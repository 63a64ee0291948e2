package dev.hadron.view;

import java.util.List;

/**
 * What the general tests of a service see: what every address answers alike, and who may call.
 *
 * @param prefix of the service's own configuration properties
 * @param scheme word before the token in the Authorization header
 * @param unknownPath a path that no operation has
 * @param inner addresses of the management port that no operation has at the public one
 * @param documented whether the calls are read from the service's own document
 * @param any a call that needs a token, as a Java expression; so are the next two
 * @param media of the refusal of that call, as a Java expression
 * @param role a role that it wants, or any other, as a Java literal
 * @param secured the calls that need a token
 * @param limited those that need a role; empty where none does
 * @param guards more tests of who may call what
 * @param correlation what joins answers with log lines
 * @param said checks of the body of a problem, as calls that can be added to others
 * @param refusals tests of requests that are refused before any logic runs
 */
public record ShieldView(
    String packageName,
    String prefix,
    String scheme,
    String unknownPath,
    List<String> inner,
    boolean documented,
    String any,
    String media,
    String role,
    String secured,
    String limited,
    List<MethodView> guards,
    CorrelationView correlation,
    String said,
    List<MethodView> refusals) {

  /** Whether some operation needs a role. */
  public boolean hasRoles() {
    return !limited.isEmpty();
  }
}
