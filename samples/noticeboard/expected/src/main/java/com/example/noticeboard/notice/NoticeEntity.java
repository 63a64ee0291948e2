package com.example.noticeboard.notice;

import com.example.noticeboard.topic.TopicEntity;
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
import java.time.Instant;
import java.time.LocalDate;

/** Something that everybody should know. */
@Entity
@Table(name = "notice")
public class NoticeEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id", nullable = false)
  public Long id;

  @Column(name = "title", nullable = false, length = 120)
  public String title;

  @Column(name = "text", nullable = false, length = 4000)
  public String text;

  /** The last day on which it matters. */
  @Column(name = "until")
  public LocalDate until;

  @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
  public Instant createdAt;

  @Column(name = "created_by", updatable = false, length = 80)
  public String createdBy;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "topic_id", nullable = false)
  public TopicEntity topic;

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
