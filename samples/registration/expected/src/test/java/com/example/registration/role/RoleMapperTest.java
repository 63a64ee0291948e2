package com.example.registration.role;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RoleMapperTest {
  @Test
  void row_becomes_role() {
    Role expected = new Role(1, "a", "description 1");
    assertEquals(expected, RoleMapper.toRole(row()));
  }

  @Test
  void row_becomes_role_update() {
    RoleUpdate expected = new RoleUpdate("a", "description 1");
    assertEquals(expected, RoleMapper.toRoleUpdate(row()));
  }

  @Test
  void role_create_reaches_the_row() {
    RoleCreate create = new RoleCreate("a", "description 1");
    RoleEntity entity = new RoleEntity();
    RoleMapper.apply(create, entity);
    assertEquals(create.name(), entity.name);
    assertEquals(create.description(), entity.description);
  }

  @Test
  void role_update_reaches_the_row() {
    RoleUpdate update = new RoleUpdate("a", "description 1");
    RoleEntity entity = new RoleEntity();
    RoleMapper.apply(update, entity);
    assertEquals(update.name(), entity.name);
    assertEquals(update.description(), entity.description);
  }

  private static RoleEntity row() {
    RoleEntity entity = new RoleEntity();
    entity.id = 1;
    entity.name = "a";
    entity.description = "description 1";
    return entity;
  }
}
