package com.example.registration.role;

/** Translates between rows of {@code role} and what travels. */
public final class RoleMapper {
  private RoleMapper() {}

  public static Role toRole(RoleEntity entity) {
    return new Role(entity.id, entity.name, entity.description);
  }

  public static RoleUpdate toRoleUpdate(RoleEntity entity) {
    return new RoleUpdate(entity.name, entity.description);
  }

  public static void apply(RoleCreate create, RoleEntity entity) {
    entity.name = create.name();
    entity.description = create.description();
  }

  public static void apply(RoleUpdate update, RoleEntity entity) {
    entity.name = update.name();
    entity.description = update.description();
  }
}
