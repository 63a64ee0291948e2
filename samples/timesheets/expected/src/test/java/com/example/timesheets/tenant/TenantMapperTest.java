package com.example.timesheets.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TenantMapperTest {
  @Test
  void row_becomes_tenant() {
    Tenant expected = new Tenant(1L, "name 1");
    assertEquals(expected, TenantMapper.toTenant(row()));
  }

  @Test
  void row_becomes_tenant_update() {
    TenantUpdate expected = new TenantUpdate("name 1");
    assertEquals(expected, TenantMapper.toTenantUpdate(row()));
  }

  @Test
  void tenant_create_reaches_the_row() {
    TenantCreate create = new TenantCreate("name 1");
    TenantEntity entity = new TenantEntity();
    TenantMapper.apply(create, entity);
    assertEquals(create.name(), entity.name);
  }

  @Test
  void tenant_update_reaches_the_row() {
    TenantUpdate update = new TenantUpdate("name 1");
    TenantEntity entity = new TenantEntity();
    TenantMapper.apply(update, entity);
    assertEquals(update.name(), entity.name);
  }

  private static TenantEntity row() {
    TenantEntity entity = new TenantEntity();
    entity.id = 1L;
    entity.name = "name 1";
    return entity;
  }
}
