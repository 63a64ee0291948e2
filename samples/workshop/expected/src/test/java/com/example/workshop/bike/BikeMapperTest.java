package com.example.workshop.bike;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.workshop.customer.CustomerEntity;
import org.junit.jupiter.api.Test;

class BikeMapperTest {
  @Test
  void row_becomes_bike() {
    Bike expected = new Bike(1L, "frame number 1", "model 1", (short) 1, null);
    assertEquals(expected, BikeMapper.toBike(row()));
  }

  @Test
  void new_bike_reaches_the_row() {
    NewBike newBike = new NewBike("frame number 1", "model 1", (short) 1);
    BikeEntity entity = new BikeEntity();
    BikeMapper.apply(newBike, entity);
    assertEquals(newBike.frameNumber(), entity.frameNumber);
    assertEquals(newBike.model(), entity.model);
    assertEquals(newBike.gears(), entity.gears);
  }

  private static BikeEntity row() {
    BikeEntity entity = new BikeEntity();
    entity.id = 1L;
    entity.frameNumber = "frame number 1";
    entity.model = "model 1";
    entity.gears = (short) 1;
    entity.customer = new CustomerEntity();
    entity.customer.id = 1L;
    return entity;
  }
}
