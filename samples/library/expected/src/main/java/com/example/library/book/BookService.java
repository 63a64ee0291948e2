package com.example.library.book;

import com.example.library.author.AuthorRepository;
import com.example.library.paging.Conditions;
import com.example.library.paging.Sorting;
import com.example.library.shared.ListBooksSort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What can be done with authors; each method is one transaction. */
@ApplicationScoped
@Transactional
public class BookService {
  private final AuthorRepository authors;
  private final BookRepository books;

  public BookService(AuthorRepository authors, BookRepository books) {
    this.authors = authors;
    this.books = books;
  }

  /** The books that are asked for. */
  public List<Book> listBooksOfAuthor(Long authorId) {
    authors.get(authorId);
    Conditions conditions = new Conditions().equal("author.id", authorId);
    List<BookEntity> rows = books.all(conditions, "");
    return rows.stream().map(BookMapper::toBook).toList();
  }

  /** The books that are asked for. */
  public List<Book> listBooks(Genre genre, ListBooksSort sort, Integer offset, Integer limit) {
    Conditions conditions = new Conditions().equal("genre", genre);
    List<BookEntity> rows =
        books.slice(conditions, books.order(Sorting.by("sort", sort), ""), offset, limit);
    return rows.stream().map(BookMapper::toBook).toList();
  }

  /** Stores a new book and returns it as the database made it. */
  public Book addBook(NewBook newBook) {
    BookEntity book = new BookEntity();
    BookMapper.apply(newBook, book);
    book.author = authors.reference(newBook.authorId());
    books.persist(book);
    return written(book);
  }

  /** The book that is meant; 404 when there is none. */
  public Book getBook(Long bookId) {
    return BookMapper.toBook(books.get(bookId));
  }

  /** Replaces all that can be changed; 404 when there is none. */
  public Book replaceBook(Long bookId, NewBook newBook) {
    BookEntity book = books.get(bookId);
    apply(newBook, book);
    return written(book);
  }

  /** Deletes the book; 409 while something refers to it. */
  public void removeBook(Long bookId) {
    BookEntity book = books.get(bookId);
    books.delete(book);
    books.flush();
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Book written(BookEntity book) {
    books.flush();
    books.getEntityManager().refresh(book);
    return BookMapper.toBook(book);
  }

  private void apply(NewBook newBook, BookEntity book) {
    BookMapper.apply(newBook, book);
    book.author = authors.reference(newBook.authorId());
  }
}
