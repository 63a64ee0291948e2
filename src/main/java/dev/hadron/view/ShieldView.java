package dev.hadron.view;

import java.util.List;

/**
 * What the general tests of a contract's service see.
 *
 * @param scheme word before the token in the Authorization header
 * @param unknownPath a path that no operation has
 * @param secured calls of the operations that need a token, as Java expressions with commas
 * @param limited likewise of those that need a role
 * @param refusals tests of requests that are refused before any logic runs
 */
public record ShieldView(
    String packageName,
    String scheme,
    String unknownPath,
    String secured,
    String limited,
    List<MethodView> refusals) {

  /** Whether some operation needs a role. */
  public boolean hasRoles() {
    return !limited.isEmpty();
  }
}
