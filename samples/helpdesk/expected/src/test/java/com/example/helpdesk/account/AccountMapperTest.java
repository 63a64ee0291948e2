package com.example.helpdesk.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountMapperTest {
  @Test
  void row_becomes_account() {
    Account expected = new Account(new UUID(0, 1), "user1@example.com", "full name 1");
    assertEquals(expected, AccountMapper.toAccount(row()));
  }

  @Test
  void new_account_reaches_the_row() {
    NewAccount newAccount = new NewAccount("user1@example.com", "password 1xx", "full name 1");
    AccountEntity entity = new AccountEntity();
    AccountMapper.apply(newAccount, entity);
    assertEquals(newAccount.email(), entity.email);
    assertTrue(BcryptUtil.matches(newAccount.password(), entity.passwordHash));
    assertEquals(newAccount.fullName(), entity.fullName);
  }

  private static AccountEntity row() {
    AccountEntity entity = new AccountEntity();
    entity.id = new UUID(0, 1);
    entity.email = "user1@example.com";
    entity.fullName = "full name 1";
    return entity;
  }
}
