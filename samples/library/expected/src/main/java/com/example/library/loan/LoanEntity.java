package com.example.library.loan;

import com.example.library.book.BookEntity;
import com.example.library.member.MemberEntity;
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
import java.time.LocalDate;

/** A book that a member has or had at home. */
@Entity
@Table(name = "loan")
public class LoanEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id", nullable = false)
  public Long id;

  @Column(name = "due", nullable = false)
  public LocalDate due;

  @Column(name = "returned", insertable = false, updatable = false)
  public LocalDate returned;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "book_id", nullable = false)
  public BookEntity book;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "member_id", nullable = false)
  public MemberEntity member;

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
