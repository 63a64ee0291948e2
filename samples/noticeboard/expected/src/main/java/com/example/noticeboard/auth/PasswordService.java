package com.example.noticeboard.auth;

import com.example.noticeboard.problem.InvalidValue;
import com.example.noticeboard.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Passwords that become others. */
@ApplicationScoped
public class PasswordService {
  private final AuthAccountService accounts;
  private final AuthProofService proofs;
  private final ProvenPassword proof;
  private final Passwords passwords;
  private final AuthMail mail;

  public PasswordService(
      AuthAccountService accounts,
      AuthProofService proofs,
      ProvenPassword proof,
      Passwords passwords,
      AuthMail mail) {
    this.accounts = accounts;
    this.proofs = proofs;
    this.proof = proof;
    this.passwords = passwords;
    this.mail = mail;
  }

  /** Mails what a password can be reset with, where there is an account; nobody else learns it. */
  public void forgotten(ForgottenPassword forgotten) {
    proofs.forgotten(forgotten.email()).ifPresent(mail::reset);
  }

  /** Sets a password for who has read a mail. */
  public void reset(PasswordReset reset) {
    mail.changed(proofs.reset(reset.token(), passwords.hash(reset.password())));
  }

  /** Sets a password for who knows the old one. */
  public void change(UUID account, PasswordChange change) {
    String address =
        proof
            .of(change.currentPassword(), accounts.attempt(account))
            .flatMap(proven -> proofs.change(proven, passwords.hash(change.password())))
            .orElseThrow(
                () ->
                    new ProblemException(
                        400,
                        "The password stays as it is.",
                        InvalidValue.inBody("/currentPassword", "is wrong")));
    mail.changed(address);
  }
}
