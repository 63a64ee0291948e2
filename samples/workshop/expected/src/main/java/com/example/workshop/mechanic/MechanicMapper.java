package com.example.workshop.mechanic;

/** Translates between rows of {@code ws_mechanic} and what travels. */
public final class MechanicMapper {
  private MechanicMapper() {}

  public static Mechanic toMechanic(MechanicEntity entity) {
    return new Mechanic(entity.id, entity.name);
  }
}
