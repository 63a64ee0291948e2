package com.example.registration.emailtoken;

/** Translates between rows of {@code email_token} and what travels. */
public final class EmailTokenMapper {
  private EmailTokenMapper() {}

  public static EmailToken toEmailToken(EmailTokenEntity entity) {
    return new EmailToken(
        entity.id,
        entity.purpose,
        entity.tokenHash,
        entity.createdAt,
        entity.expiresAt,
        entity.usedAt,
        entity.account.id);
  }

  public static EmailTokenUpdate toEmailTokenUpdate(EmailTokenEntity entity) {
    return new EmailTokenUpdate(
        entity.purpose, entity.tokenHash, entity.expiresAt, entity.usedAt, entity.account.id);
  }

  public static void apply(EmailTokenCreate create, EmailTokenEntity entity) {
    entity.purpose = create.purpose();
    entity.tokenHash = create.tokenHash();
    entity.expiresAt = create.expiresAt();
    entity.usedAt = create.usedAt();
  }

  public static void apply(EmailTokenUpdate update, EmailTokenEntity entity) {
    entity.purpose = update.purpose();
    entity.tokenHash = update.tokenHash();
    entity.expiresAt = update.expiresAt();
    entity.usedAt = update.usedAt();
  }
}
