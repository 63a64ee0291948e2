package com.example.donations.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;

/** What money is collected for. */
@Entity
@Table(name = "campaign")
public class CampaignEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id", nullable = false)
  public Long id;

  @Column(name = "title", nullable = false, length = 80)
  public String title;

  /** In euros. */
  @Column(name = "goal", nullable = false, precision = 12, scale = 2)
  public BigDecimal goal;

  @Column(name = "webhook_secret_hash", length = 64)
  public String webhookSecretHash;

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
