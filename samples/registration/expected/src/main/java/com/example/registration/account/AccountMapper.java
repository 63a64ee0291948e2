package com.example.registration.account;

import io.quarkus.elytron.security.common.BcryptUtil;

/** Translates between rows of {@code account} and what travels. */
public final class AccountMapper {
  private AccountMapper() {}

  public static Account toAccount(AccountEntity entity) {
    return new Account(
        entity.id,
        entity.email,
        entity.displayName,
        entity.status,
        entity.failedLogins,
        entity.locale,
        entity.verifiedAt,
        entity.createdAt,
        entity.createdBy,
        entity.updatedAt,
        entity.updatedBy);
  }

  public static AccountUpdate toAccountUpdate(AccountEntity entity) {
    return new AccountUpdate(entity.email, entity.displayName, null, entity.locale);
  }

  public static void apply(AccountCreate create, AccountEntity entity) {
    entity.email = create.email();
    entity.displayName = create.displayName();
    entity.passwordHash = BcryptUtil.bcryptHash(create.password());
    if (create.locale() != null) {
      entity.locale = create.locale();
    }
  }

  public static void apply(AccountUpdate update, AccountEntity entity) {
    entity.email = update.email();
    entity.displayName = update.displayName();
    if (update.password() != null) {
      entity.passwordHash = BcryptUtil.bcryptHash(update.password());
    }
    entity.locale = update.locale();
  }
}
