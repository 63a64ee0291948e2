package com.example.library.loan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.library.book.BookEntity;
import com.example.library.member.MemberEntity;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LoanMapperTest {
  @Test
  void row_becomes_loan() {
    Loan expected = new Loan(1L, 1L, LocalDate.EPOCH, 1L, LocalDate.EPOCH);
    assertEquals(expected, LoanMapper.toLoan(row()));
  }

  @Test
  void new_loan_reaches_the_row() {
    NewLoan newLoan = new NewLoan(1L, 1L, LocalDate.EPOCH);
    LoanEntity entity = new LoanEntity();
    LoanMapper.apply(newLoan, entity);
    assertEquals(newLoan.due(), entity.due);
  }

  private static LoanEntity row() {
    LoanEntity entity = new LoanEntity();
    entity.id = 1L;
    entity.due = LocalDate.EPOCH;
    entity.returned = LocalDate.EPOCH;
    entity.book = new BookEntity();
    entity.book.id = 1L;
    entity.member = new MemberEntity();
    entity.member.id = 1L;
    return entity;
  }
}
