package com.example.registration.accountrole;

/** Translates between rows of {@code account_role} and what travels. */
public final class AccountRoleMapper {
  private AccountRoleMapper() {}

  public static AccountRole toAccountRole(AccountRoleEntity entity) {
    return new AccountRole(entity.accountId, entity.roleId, entity.grantedAt, entity.grantedBy);
  }

  public static AccountRoleUpdate toAccountRoleUpdate(AccountRoleEntity entity) {
    return new AccountRoleUpdate(entity.grantedAt, entity.grantedBy);
  }

  public static void apply(AccountRoleCreate create, AccountRoleEntity entity) {
    entity.accountId = create.accountId();
    entity.roleId = create.roleId();
    if (create.grantedAt() != null) {
      entity.grantedAt = create.grantedAt();
    }
    entity.grantedBy = create.grantedBy();
  }

  public static void apply(AccountRoleUpdate update, AccountRoleEntity entity) {
    entity.grantedAt = update.grantedAt();
    entity.grantedBy = update.grantedBy();
  }
}
