package com.example.timesheets.tenant;

/** Translates between rows of {@code tenant} and what travels. */
public final class TenantMapper {
  private TenantMapper() {}

  public static Tenant toTenant(TenantEntity entity) {
    return new Tenant(entity.id, entity.name);
  }

  public static TenantUpdate toTenantUpdate(TenantEntity entity) {
    return new TenantUpdate(entity.name);
  }

  public static void apply(TenantCreate create, TenantEntity entity) {
    entity.name = create.name();
  }

  public static void apply(TenantUpdate update, TenantEntity entity) {
    entity.name = update.name();
  }
}
