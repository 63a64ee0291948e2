package com.example.noticeboard.auth;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Takes people in, as soon as their address is proven. */
@ApplicationScoped
public class RegistrationService {
  private final AuthProofService proofs;
  private final Passwords passwords;
  private final AuthMail mail;

  public RegistrationService(AuthProofService proofs, Passwords passwords, AuthMail mail) {
    this.proofs = proofs;
    this.passwords = passwords;
    this.mail = mail;
  }

  /** Mails what comes next: the mail alone says whether the address has an account already. */
  public void register(Registration registration) {
    String hash = passwords.hash(registration.password());
    Optional<Letter> letter = proofs.register(registration.email(), hash);
    letter.ifPresentOrElse(mail::confirm, () -> mail.exists(registration.email()));
  }

  /**
   * Takes an address as proven by who knows the password, too: else a stranger who registers with
   * it would only have to wait until its owner follows the link.
   */
  public void confirm(Confirmation confirmation) {
    String hash = proofs.hashToConfirm(confirmation.token()).orElse(null);
    if (!passwords.matches(confirmation.password(), hash)) {
      throw AuthProofService.refused();
    }
    proofs.confirm(confirmation.token());
  }
}
