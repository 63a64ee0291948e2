package com.example.donations.donation;

import com.example.donations.campaign.CampaignEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.DynamicInsert;

/** What somebody gave. */
@Entity
@DynamicInsert
@Table(name = "donation")
public class DonationEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id", nullable = false)
  public Long id;

  @Column(name = "donor", nullable = false, length = 120)
  public String donor;

  /** In euros. */
  @Column(name = "amount", nullable = false, precision = 10, scale = 2)
  public BigDecimal amount;

  @Column(name = "given_at", nullable = false)
  public Instant givenAt;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "campaign_id", nullable = false)
  public CampaignEntity campaign;

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
