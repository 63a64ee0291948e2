package com.example.helpdesk.ticket;

import com.example.helpdesk.account.AccountEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.SourceType;

/** One question of a customer. */
@Entity
@DynamicInsert
@Table(name = "ticket")
public class TicketEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id", nullable = false)
  public UUID id;

  @Column(name = "subject", nullable = false, length = 200)
  public String subject;

  @Column(name = "text", nullable = false, length = 10000)
  public String text;

  /** How far a ticket has come. */
  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  public TicketState state;

  @Column(name = "due_on")
  public LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "channel", nullable = false)
  public TicketChannel channel;

  @CreationTimestamp(source = SourceType.DB)
  @Column(name = "created_at", nullable = false, updatable = false)
  public Instant createdAt;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "customer_id", nullable = false)
  public AccountEntity customer;

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
