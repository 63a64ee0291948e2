package com.example.workshop.bike;

/** Translates between rows of {@code ws_bike} and what travels. */
public final class BikeMapper {
  private BikeMapper() {}

  public static Bike toBike(BikeEntity entity) {
    return new Bike(entity.id, entity.frameNumber, entity.model, entity.gears, null);
  }

  public static void apply(NewBike newBike, BikeEntity entity) {
    entity.frameNumber = newBike.frameNumber();
    entity.model = newBike.model();
    entity.gears = newBike.gears();
  }
}
