package com.example.parcels.parcel;

/** Translates between rows of {@code parcel} and what travels. */
public final class ParcelMapper {
  private ParcelMapper() {}

  public static Parcel toParcel(ParcelEntity entity) {
    return new Parcel(entity.number, entity.recipient, entity.weight, entity.handedIn);
  }

  public static ParcelUpdate toParcelUpdate(ParcelEntity entity) {
    return new ParcelUpdate(entity.recipient, entity.weight, entity.handedIn);
  }

  public static void apply(ParcelCreate create, ParcelEntity entity) {
    entity.number = create.number();
    entity.recipient = create.recipient();
    entity.weight = create.weight();
    if (create.handedIn() != null) {
      entity.handedIn = create.handedIn();
    }
  }

  public static void apply(ParcelUpdate update, ParcelEntity entity) {
    entity.recipient = update.recipient();
    entity.weight = update.weight();
    entity.handedIn = update.handedIn();
  }
}
