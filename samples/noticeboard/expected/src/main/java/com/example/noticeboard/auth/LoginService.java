package com.example.noticeboard.auth;

import com.example.noticeboard.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets people in who know their password, for as long as their session lasts. */
@ApplicationScoped
public class LoginService {
  private final AuthAccountService accounts;
  private final AuthSessionService sessions;
  private final ProvenPassword proof;
  private final AccessTokens tokens;

  public LoginService(
      AuthAccountService accounts,
      AuthSessionService sessions,
      ProvenPassword proof,
      AccessTokens tokens) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.proof = proof;
    this.tokens = tokens;
  }

  /** Begins a session. Nobody, the locked and who errs are told the same, in the same time. */
  public TokenPair login(Login login) {
    Proof proven =
        proof
            .of(login.password(), accounts.attempt(login.email()))
            .orElseThrow(LoginService::refused);
    if (!proven.attempt().confirmed()) {
      accounts.forgive(proven);
      throw new ProblemException(403, "The address has to be confirmed first.");
    }
    return sessions.open(proven).map(tokens::pair).orElseThrow(LoginService::refused);
  }

  private static ProblemException refused() {
    return new ProblemException(401, "The address or the password is wrong.");
  }

  /** Continues a session. */
  public TokenPair refresh(RefreshToken token) {
    return sessions
        .rotate(token.refreshToken())
        .map(tokens::pair)
        .orElseThrow(() -> new ProblemException(401, "The refresh token does not count."));
  }

  /** Ends a session. */
  public void logout(RefreshToken token) {
    sessions.close(token.refreshToken());
  }
}
