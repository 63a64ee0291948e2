package com.example.donations.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CampaignMapperTest {
  @Test
  void row_becomes_campaign() {
    Campaign expected = new Campaign(1L, "title 1", new BigDecimal("1.00"));
    assertEquals(expected, CampaignMapper.toCampaign(row()));
  }

  @Test
  void row_becomes_campaign_update() {
    CampaignUpdate expected = new CampaignUpdate("title 1", new BigDecimal("1.00"));
    assertEquals(expected, CampaignMapper.toCampaignUpdate(row()));
  }

  @Test
  void campaign_create_reaches_the_row() {
    CampaignCreate create = new CampaignCreate("title 1", new BigDecimal("1.00"));
    CampaignEntity entity = new CampaignEntity();
    CampaignMapper.apply(create, entity);
    assertEquals(create.title(), entity.title);
    assertEquals(create.goal(), entity.goal);
  }

  @Test
  void campaign_update_reaches_the_row() {
    CampaignUpdate update = new CampaignUpdate("title 1", new BigDecimal("1.00"));
    CampaignEntity entity = new CampaignEntity();
    CampaignMapper.apply(update, entity);
    assertEquals(update.title(), entity.title);
    assertEquals(update.goal(), entity.goal);
  }

  private static CampaignEntity row() {
    CampaignEntity entity = new CampaignEntity();
    entity.id = 1L;
    entity.title = "title 1";
    entity.goal = new BigDecimal("1.00");
    return entity;
  }
}
