package dev.hadron.model;

import java.util.Optional;

/**
 * Where a service keeps the accounts of those who sign in.
 *
 * @param prefix of the names of its own tables, which no table of the schema has
 * @param users the schema's table of people; empty where there is none that fits
 */
public record AccountTables(String prefix, Optional<Users> users) {

  /**
   * People of the schema who sign in.
   *
   * @param entity whose rows they are
   * @param sign attribute with the address that they sign in with
   * @param password attribute with the hash of their password
   * @param creation assignment that makes a row of what somebody sends who registers
   */
  public record Users(String entity, String sign, String password, String creation) {}
}
