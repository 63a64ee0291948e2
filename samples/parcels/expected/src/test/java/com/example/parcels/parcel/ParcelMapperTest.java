package com.example.parcels.parcel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ParcelMapperTest {
  @Test
  void row_becomes_parcel() {
    Parcel expected =
        new Parcel("AA111111111AA", "recipient 1", new BigDecimal("1.000"), Instant.EPOCH);
    assertEquals(expected, ParcelMapper.toParcel(row()));
  }

  @Test
  void row_becomes_parcel_update() {
    ParcelUpdate expected = new ParcelUpdate("recipient 1", new BigDecimal("1.000"), Instant.EPOCH);
    assertEquals(expected, ParcelMapper.toParcelUpdate(row()));
  }

  @Test
  void parcel_create_reaches_the_row() {
    ParcelCreate create =
        new ParcelCreate("AA111111111AA", "recipient 1", new BigDecimal("1.000"), Instant.EPOCH);
    ParcelEntity entity = new ParcelEntity();
    ParcelMapper.apply(create, entity);
    assertEquals(create.number(), entity.number);
    assertEquals(create.recipient(), entity.recipient);
    assertEquals(create.weight(), entity.weight);
    assertEquals(create.handedIn(), entity.handedIn);
  }

  @Test
  void parcel_update_reaches_the_row() {
    ParcelUpdate update = new ParcelUpdate("recipient 1", new BigDecimal("1.000"), Instant.EPOCH);
    ParcelEntity entity = new ParcelEntity();
    ParcelMapper.apply(update, entity);
    assertEquals(update.recipient(), entity.recipient);
    assertEquals(update.weight(), entity.weight);
    assertEquals(update.handedIn(), entity.handedIn);
  }

  private static ParcelEntity row() {
    ParcelEntity entity = new ParcelEntity();
    entity.number = "AA111111111AA";
    entity.recipient = "recipient 1";
    entity.weight = new BigDecimal("1.000");
    entity.handedIn = Instant.EPOCH;
    return entity;
  }
}
