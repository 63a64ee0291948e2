package com.example.registration.emailtoken;

/** Translates between rows of {@code email_token} and what travels. */
public final class EmailTokenMapper {
  private EmailTokenMapper() {}

  public static EmailToken toEmailToken(EmailTokenEntity entity) {
    return new EmailToken(
        entity.id,
        entity.purpose,
        entity.createdAt,
        entity.expiresAt,
        entity.usedAt,
        entity.account.id);
  }

  public static EmailTokenUpdate toEmailTokenUpdate(EmailTokenEntity entity) {
    return new EmailTokenUpdate(entity.purpose, entity.expiresAt, entity.usedAt);
  }

  public static void apply(EmailTokenUpdate update, EmailTokenEntity entity) {
    entity.purpose = update.purpose();
    entity.expiresAt = update.expiresAt();
    entity.usedAt = update.usedAt();
  }
}
