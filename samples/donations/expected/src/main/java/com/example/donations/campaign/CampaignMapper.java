package com.example.donations.campaign;

/** Translates between rows of {@code campaign} and what travels. */
public final class CampaignMapper {
  private CampaignMapper() {}

  public static Campaign toCampaign(CampaignEntity entity) {
    return new Campaign(entity.id, entity.title, entity.goal);
  }

  public static CampaignUpdate toCampaignUpdate(CampaignEntity entity) {
    return new CampaignUpdate(entity.title, entity.goal);
  }

  public static void apply(CampaignCreate create, CampaignEntity entity) {
    entity.title = create.title();
    entity.goal = create.goal();
  }

  public static void apply(CampaignUpdate update, CampaignEntity entity) {
    entity.title = update.title();
    entity.goal = update.goal();
  }
}
