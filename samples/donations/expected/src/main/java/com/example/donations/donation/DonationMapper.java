package com.example.donations.donation;

/** Translates between rows of {@code donation} and what travels. */
public final class DonationMapper {
  private DonationMapper() {}

  public static Donation toDonation(DonationEntity entity) {
    return new Donation(entity.id, entity.donor, entity.amount, entity.givenAt, entity.campaign.id);
  }

  public static DonationUpdate toDonationUpdate(DonationEntity entity) {
    return new DonationUpdate(entity.donor, entity.amount, entity.givenAt, entity.campaign.id);
  }

  public static void apply(DonationCreate create, DonationEntity entity) {
    entity.donor = create.donor();
    entity.amount = create.amount();
    if (create.givenAt() != null) {
      entity.givenAt = create.givenAt();
    }
  }

  public static void apply(DonationUpdate update, DonationEntity entity) {
    entity.donor = update.donor();
    entity.amount = update.amount();
    entity.givenAt = update.givenAt();
  }
}
