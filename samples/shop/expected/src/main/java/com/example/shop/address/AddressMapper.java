package com.example.shop.address;

/** Translates between rows of {@code address} and what travels. */
public final class AddressMapper {
  private AddressMapper() {}

  public static Address toAddress(AddressEntity entity) {
    return new Address(
        entity.id,
        entity.street,
        entity.postalCode,
        entity.city,
        entity.country,
        entity.customer.id);
  }

  public static AddressUpdate toAddressUpdate(AddressEntity entity) {
    return new AddressUpdate(
        entity.street, entity.postalCode, entity.city, entity.country, entity.customer.id);
  }

  public static void apply(AddressCreate create, AddressEntity entity) {
    entity.street = create.street();
    entity.postalCode = create.postalCode();
    entity.city = create.city();
    entity.country = create.country();
  }

  public static void apply(AddressUpdate update, AddressEntity entity) {
    entity.street = update.street();
    entity.postalCode = update.postalCode();
    entity.city = update.city();
    entity.country = update.country();
  }
}
