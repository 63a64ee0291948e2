package com.example.library.loan;

/** Translates between rows of {@code loan} and what travels. */
public final class LoanMapper {
  private LoanMapper() {}

  public static Loan toLoan(LoanEntity entity) {
    return new Loan(entity.book.id, entity.member.id, entity.due, entity.id, entity.returned);
  }

  public static void apply(NewLoan newLoan, LoanEntity entity) {
    entity.due = newLoan.due();
  }
}
