package com.example.registration.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountMapperTest {
  @Test
  void row_becomes_account() {
    Account expected =
        new Account(
            new UUID(0, 1),
            "user1@example.com",
            "display name 1",
            AccountStatus.PENDING,
            (short) 1,
            "locale 1",
            Instant.EPOCH,
            Instant.EPOCH,
            "created by 1",
            Instant.EPOCH,
            "updated by 1");
    assertEquals(expected, AccountMapper.toAccount(row()));
  }

  @Test
  void row_becomes_account_update() {
    AccountUpdate expected =
        new AccountUpdate("user1@example.com", "display name 1", null, "locale 1");
    assertEquals(expected, AccountMapper.toAccountUpdate(row()));
  }

  @Test
  void account_create_reaches_the_row() {
    AccountCreate create =
        new AccountCreate("user1@example.com", "display name 1", "password 1", "locale 1");
    AccountEntity entity = new AccountEntity();
    AccountMapper.apply(create, entity);
    assertEquals(create.email(), entity.email);
    assertEquals(create.displayName(), entity.displayName);
    assertTrue(BcryptUtil.matches(create.password(), entity.passwordHash));
    assertEquals(create.locale(), entity.locale);
  }

  @Test
  void account_update_reaches_the_row() {
    AccountUpdate update =
        new AccountUpdate("user1@example.com", "display name 1", "password 1", "locale 1");
    AccountEntity entity = new AccountEntity();
    AccountMapper.apply(update, entity);
    assertEquals(update.email(), entity.email);
    assertEquals(update.displayName(), entity.displayName);
    assertTrue(BcryptUtil.matches(update.password(), entity.passwordHash));
    assertEquals(update.locale(), entity.locale);
  }

  private static AccountEntity row() {
    AccountEntity entity = new AccountEntity();
    entity.id = new UUID(0, 1);
    entity.email = "user1@example.com";
    entity.displayName = "display name 1";
    entity.status = AccountStatus.PENDING;
    entity.failedLogins = (short) 1;
    entity.locale = "locale 1";
    entity.verifiedAt = Instant.EPOCH;
    entity.createdAt = Instant.EPOCH;
    entity.createdBy = "created by 1";
    entity.updatedAt = Instant.EPOCH;
    entity.updatedBy = "updated by 1";
    return entity;
  }
}
