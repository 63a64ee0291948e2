package com.example.donations.campaign;

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

/** What can be done with campaigns; each method is one transaction. */
@ApplicationScoped
@Transactional
public class CampaignService {
  private final CampaignRepository campaigns;
  private final MergePatch mergePatch;

  public CampaignService(CampaignRepository campaigns, MergePatch mergePatch) {
    this.campaigns = campaigns;
    this.mergePatch = mergePatch;
  }

  /** A page of the campaigns that meet the conditions. */
  public Page<Campaign> list(Conditions conditions, PageRequest request) {
    return campaigns.page(conditions, request).map(CampaignMapper::toCampaign);
  }

  /** Stores a new campaign and returns it as the database made it. */
  public Versioned<Campaign> create(CampaignCreate create) {
    CampaignEntity campaign = new CampaignEntity();
    CampaignMapper.apply(create, campaign);
    campaigns.persist(campaign);
    return written(campaign);
  }

  /** The campaign that is meant; 404 when there is none. */
  @CacheResult(cacheName = "Campaign.get")
  public Versioned<Campaign> get(Long id) {
    return versioned(campaigns.get(id));
  }

  /** Replaces all that can be changed; 412 when the caller has seen another version. */
  public Versioned<Campaign> replace(Long id, CampaignUpdate update, IfMatch ifMatch) {
    CampaignEntity campaign = campaigns.get(id);
    ifMatch.verify(campaign.version);
    CampaignMapper.apply(update, campaign);
    return written(campaign);
  }

  /** Changes what the patch names; 412 when the caller has seen another version. */
  public Versioned<Campaign> patch(Long id, JsonNode patch, IfMatch ifMatch) {
    CampaignEntity campaign = campaigns.get(id);
    ifMatch.verify(campaign.version);
    CampaignUpdate current = CampaignMapper.toCampaignUpdate(campaign);
    CampaignMapper.apply(mergePatch.apply(current, patch, CampaignUpdate.class), campaign);
    return written(campaign);
  }

  /** Deletes the campaign and its donations; 409 while something else refers to it. */
  public void delete(Long id, IfMatch ifMatch) {
    CampaignEntity campaign = campaigns.get(id);
    ifMatch.verify(campaign.version);
    campaigns.delete(campaign);
    campaigns.flush();
  }

  private static Versioned<Campaign> versioned(CampaignEntity campaign) {
    return new Versioned<>(CampaignMapper.toCampaign(campaign), campaign.version);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Versioned<Campaign> written(CampaignEntity campaign) {
    campaigns.flush();
    campaigns.getEntityManager().refresh(campaign);
    return versioned(campaign);
  }
}
