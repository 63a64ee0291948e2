package com.example.workshop.mechanic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MechanicMapperTest {
  @Test
  void row_becomes_mechanic() {
    Mechanic expected = new Mechanic(1, "name 1");
    assertEquals(expected, MechanicMapper.toMechanic(row()));
  }

  private static MechanicEntity row() {
    MechanicEntity entity = new MechanicEntity();
    entity.id = 1;
    entity.name = "name 1";
    return entity;
  }
}
