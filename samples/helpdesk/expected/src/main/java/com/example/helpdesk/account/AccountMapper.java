package com.example.helpdesk.account;

import io.quarkus.elytron.security.common.BcryptUtil;

/** Translates between rows of {@code account} and what travels. */
public final class AccountMapper {
  private AccountMapper() {}

  public static Session toSession(AccountEntity entity, String token) {
    return new Session(token, toAccount(entity));
  }

  public static Account toAccount(AccountEntity entity) {
    return new Account(entity.id, entity.email, entity.fullName);
  }

  public static void apply(NewAccount newAccount, AccountEntity entity) {
    entity.email = newAccount.email();
    entity.passwordHash = BcryptUtil.bcryptHash(newAccount.password());
    entity.fullName = newAccount.fullName();
  }
}
