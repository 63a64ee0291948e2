package com.example.timesheets.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.timesheets.tenant.TenantEntity;
import io.quarkus.elytron.security.common.BcryptUtil;
import org.junit.jupiter.api.Test;

class PersonMapperTest {
  @Test
  void row_becomes_person() {
    Person expected = new Person(1L, "user1@example.com", 1L);
    assertEquals(expected, PersonMapper.toPerson(row()));
  }

  @Test
  void row_becomes_person_update() {
    PersonUpdate expected = new PersonUpdate("user1@example.com", null);
    assertEquals(expected, PersonMapper.toPersonUpdate(row()));
  }

  @Test
  void person_create_reaches_the_row() {
    PersonCreate create = new PersonCreate("user1@example.com", "password 1");
    PersonEntity entity = new PersonEntity();
    PersonMapper.apply(create, entity);
    assertEquals(create.email(), entity.email);
    assertTrue(BcryptUtil.matches(create.password(), entity.passwordHash));
  }

  @Test
  void person_update_reaches_the_row() {
    PersonUpdate update = new PersonUpdate("user1@example.com", "password 1");
    PersonEntity entity = new PersonEntity();
    PersonMapper.apply(update, entity);
    assertEquals(update.email(), entity.email);
    assertTrue(BcryptUtil.matches(update.password(), entity.passwordHash));
  }

  private static PersonEntity row() {
    PersonEntity entity = new PersonEntity();
    entity.id = 1L;
    entity.email = "user1@example.com";
    entity.tenant = new TenantEntity();
    entity.tenant.id = 1L;
    return entity;
  }
}
