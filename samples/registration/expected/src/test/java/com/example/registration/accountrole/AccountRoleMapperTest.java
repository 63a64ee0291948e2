package com.example.registration.accountrole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountRoleMapperTest {
  @Test
  void row_becomes_account_role() {
    AccountRole expected = new AccountRole(new UUID(0, 1), 1, Instant.EPOCH, "granted by 1");
    assertEquals(expected, AccountRoleMapper.toAccountRole(row()));
  }

  @Test
  void row_becomes_account_role_update() {
    AccountRoleUpdate expected = new AccountRoleUpdate(Instant.EPOCH, "granted by 1");
    assertEquals(expected, AccountRoleMapper.toAccountRoleUpdate(row()));
  }

  @Test
  void account_role_create_reaches_the_row() {
    AccountRoleCreate create =
        new AccountRoleCreate(new UUID(0, 1), 1, Instant.EPOCH, "granted by 1");
    AccountRoleEntity entity = new AccountRoleEntity();
    AccountRoleMapper.apply(create, entity);
    assertEquals(create.accountId(), entity.accountId);
    assertEquals(create.roleId(), entity.roleId);
    assertEquals(create.grantedAt(), entity.grantedAt);
    assertEquals(create.grantedBy(), entity.grantedBy);
  }

  @Test
  void account_role_update_reaches_the_row() {
    AccountRoleUpdate update = new AccountRoleUpdate(Instant.EPOCH, "granted by 1");
    AccountRoleEntity entity = new AccountRoleEntity();
    AccountRoleMapper.apply(update, entity);
    assertEquals(update.grantedAt(), entity.grantedAt);
    assertEquals(update.grantedBy(), entity.grantedBy);
  }

  private static AccountRoleEntity row() {
    AccountRoleEntity entity = new AccountRoleEntity();
    entity.accountId = new UUID(0, 1);
    entity.roleId = 1;
    entity.grantedAt = Instant.EPOCH;
    entity.grantedBy = "granted by 1";
    return entity;
  }
}
