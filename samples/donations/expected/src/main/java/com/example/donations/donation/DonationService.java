package com.example.donations.donation;

import com.example.donations.campaign.CampaignRepository;
import com.example.donations.http.IfMatch;
import com.example.donations.http.MergePatch;
import com.example.donations.http.Versioned;
import com.example.donations.paging.Conditions;
import com.example.donations.paging.Page;
import com.example.donations.paging.PageRequest;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What can be done with donations; each method is one transaction. */
@ApplicationScoped
@Transactional
public class DonationService {
  private final CampaignRepository campaigns;
  private final DonationRepository donations;
  private final MergePatch mergePatch;

  public DonationService(
      CampaignRepository campaigns, DonationRepository donations, MergePatch mergePatch) {
    this.campaigns = campaigns;
    this.donations = donations;
    this.mergePatch = mergePatch;
  }

  /** A page of the donations that meet the conditions. */
  public Page<Donation> list(Conditions conditions, PageRequest request) {
    return donations.page(conditions, request).map(DonationMapper::toDonation);
  }

  /** Stores a new donation and returns it as the database made it. */
  public Versioned<Donation> create(DonationCreate create) {
    DonationEntity donation = new DonationEntity();
    DonationMapper.apply(create, donation);
    donation.campaign = campaigns.reference(create.campaignId());
    donations.persist(donation);
    return written(donation);
  }

  /** The donation that is meant; 404 when there is none. */
  @CacheResult(cacheName = "Donation.get")
  public Versioned<Donation> get(Long id) {
    return versioned(donations.get(id));
  }

  /** Replaces all that can be changed; 412 when the caller has seen another version. */
  public Versioned<Donation> replace(Long id, DonationUpdate update, IfMatch ifMatch) {
    DonationEntity donation = donations.get(id);
    ifMatch.verify(donation.version);
    apply(update, donation);
    return written(donation);
  }

  /** Changes what the patch names; 412 when the caller has seen another version. */
  public Versioned<Donation> patch(Long id, JsonNode patch, IfMatch ifMatch) {
    DonationEntity donation = donations.get(id);
    ifMatch.verify(donation.version);
    DonationUpdate current = DonationMapper.toDonationUpdate(donation);
    apply(mergePatch.apply(current, patch, DonationUpdate.class), donation);
    return written(donation);
  }

  /** Deletes the donation; 409 while something refers to it. */
  public void delete(Long id, IfMatch ifMatch) {
    DonationEntity donation = donations.get(id);
    ifMatch.verify(donation.version);
    donations.delete(donation);
    donations.flush();
  }

  /** A page of the donations of a campaign; 404 when there is none. */
  public Page<Donation> listByCampaign(Long campaignId, PageRequest request) {
    campaigns.get(campaignId);
    return donations
        .page(new Conditions().equal("campaign.id", campaignId), request)
        .map(DonationMapper::toDonation);
  }

  private static Versioned<Donation> versioned(DonationEntity donation) {
    return new Versioned<>(DonationMapper.toDonation(donation), donation.version);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Versioned<Donation> written(DonationEntity donation) {
    donations.flush();
    donations.getEntityManager().refresh(donation);
    return versioned(donation);
  }

  private void apply(DonationUpdate update, DonationEntity donation) {
    DonationMapper.apply(update, donation);
    donation.campaign = campaigns.reference(update.campaignId());
  }
}
