package com.example.timesheets.person;

import io.quarkus.elytron.security.common.BcryptUtil;

/** Translates between rows of {@code person} and what travels. */
public final class PersonMapper {
  private PersonMapper() {}

  public static Person toPerson(PersonEntity entity) {
    return new Person(entity.id, entity.email, entity.tenant.id);
  }

  public static PersonUpdate toPersonUpdate(PersonEntity entity) {
    return new PersonUpdate(entity.email, null);
  }

  public static void apply(PersonCreate create, PersonEntity entity) {
    entity.email = create.email();
    entity.passwordHash = BcryptUtil.bcryptHash(create.password());
  }

  public static void apply(PersonUpdate update, PersonEntity entity) {
    entity.email = update.email();
    if (update.password() != null) {
      entity.passwordHash = BcryptUtil.bcryptHash(update.password());
    }
  }
}
