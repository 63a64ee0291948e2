package com.example.registration.emailtoken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.registration.account.AccountEntity;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EmailTokenMapperTest {
  @Test
  void row_becomes_email_token() {
    EmailToken expected =
        new EmailToken(
            1L,
            EmailTokenPurpose.VERIFY_EMAIL,
            Instant.EPOCH,
            Instant.EPOCH,
            Instant.EPOCH,
            new UUID(0, 1));
    assertEquals(expected, EmailTokenMapper.toEmailToken(row()));
  }

  @Test
  void row_becomes_email_token_update() {
    EmailTokenUpdate expected =
        new EmailTokenUpdate(EmailTokenPurpose.VERIFY_EMAIL, Instant.EPOCH, Instant.EPOCH);
    assertEquals(expected, EmailTokenMapper.toEmailTokenUpdate(row()));
  }

  @Test
  void email_token_update_reaches_the_row() {
    EmailTokenUpdate update =
        new EmailTokenUpdate(EmailTokenPurpose.VERIFY_EMAIL, Instant.EPOCH, Instant.EPOCH);
    EmailTokenEntity entity = new EmailTokenEntity();
    EmailTokenMapper.apply(update, entity);
    assertEquals(update.purpose(), entity.purpose);
    assertEquals(update.expiresAt(), entity.expiresAt);
    assertEquals(update.usedAt(), entity.usedAt);
  }

  private static EmailTokenEntity row() {
    EmailTokenEntity entity = new EmailTokenEntity();
    entity.id = 1L;
    entity.purpose = EmailTokenPurpose.VERIFY_EMAIL;
    entity.createdAt = Instant.EPOCH;
    entity.expiresAt = Instant.EPOCH;
    entity.usedAt = Instant.EPOCH;
    entity.account = new AccountEntity();
    entity.account.id = new UUID(0, 1);
    return entity;
  }
}
