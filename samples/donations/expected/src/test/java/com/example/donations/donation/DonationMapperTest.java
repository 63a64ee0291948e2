package com.example.donations.donation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.donations.campaign.CampaignEntity;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DonationMapperTest {
  @Test
  void row_becomes_donation() {
    Donation expected = new Donation(1L, "donor 1", new BigDecimal("1.00"), Instant.EPOCH, 1L);
    assertEquals(expected, DonationMapper.toDonation(row()));
  }

  @Test
  void row_becomes_donation_update() {
    DonationUpdate expected =
        new DonationUpdate("donor 1", new BigDecimal("1.00"), Instant.EPOCH, 1L);
    assertEquals(expected, DonationMapper.toDonationUpdate(row()));
  }

  @Test
  void donation_create_reaches_the_row() {
    DonationCreate create =
        new DonationCreate("donor 1", new BigDecimal("1.00"), Instant.EPOCH, 1L);
    DonationEntity entity = new DonationEntity();
    DonationMapper.apply(create, entity);
    assertEquals(create.donor(), entity.donor);
    assertEquals(create.amount(), entity.amount);
    assertEquals(create.givenAt(), entity.givenAt);
  }

  @Test
  void donation_update_reaches_the_row() {
    DonationUpdate update =
        new DonationUpdate("donor 1", new BigDecimal("1.00"), Instant.EPOCH, 1L);
    DonationEntity entity = new DonationEntity();
    DonationMapper.apply(update, entity);
    assertEquals(update.donor(), entity.donor);
    assertEquals(update.amount(), entity.amount);
    assertEquals(update.givenAt(), entity.givenAt);
  }

  private static DonationEntity row() {
    DonationEntity entity = new DonationEntity();
    entity.id = 1L;
    entity.donor = "donor 1";
    entity.amount = new BigDecimal("1.00");
    entity.givenAt = Instant.EPOCH;
    entity.campaign = new CampaignEntity();
    entity.campaign.id = 1L;
    return entity;
  }
}
