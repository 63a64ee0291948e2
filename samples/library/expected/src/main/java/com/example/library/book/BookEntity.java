package com.example.library.book;

import com.example.library.author.AuthorEntity;
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
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A book of the library. */
@Entity
@Table(name = "book")
public class BookEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id", nullable = false)
  public Long id;

  @Column(name = "title", nullable = false, length = 200)
  public String title;

  /** ISBN-13 without dashes. */
  @Column(name = "isbn", nullable = false)
  public String isbn;

  /** Where a book stands. */
  @Enumerated(EnumType.STRING)
  @Column(name = "genre", nullable = false)
  public Genre genre;

  @Column(name = "published")
  public LocalDate published;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "keywords", columnDefinition = "_text")
  public List<String> keywords;

  /** How this copy was made. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "edition")
  public Edition edition;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "author_id", nullable = false)
  public AuthorEntity author;

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
