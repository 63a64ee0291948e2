package com.example.library.loan;

import com.example.library.book.BookRepository;
import com.example.library.member.MemberRepository;
import com.example.library.paging.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What can be done with loans; each method is one transaction. */
@ApplicationScoped
@Transactional
public class LoanService {
  private final BookRepository books;
  private final ComputeFine computeFine;
  private final LoanRepository loans;
  private final MemberRepository members;

  public LoanService(
      BookRepository books,
      ComputeFine computeFine,
      LoanRepository loans,
      MemberRepository members) {
    this.books = books;
    this.computeFine = computeFine;
    this.loans = loans;
    this.members = members;
  }

  /** The loans that are asked for. */
  public List<Loan> listLoansOfMember(Long memberId) {
    members.get(memberId);
    Conditions conditions = new Conditions().equal("member.id", memberId);
    List<LoanEntity> rows = loans.all(conditions, "");
    return rows.stream().map(LoanMapper::toLoan).toList();
  }

  /** Stores a new loan and returns it as the database made it. */
  public Loan lendBook(NewLoan newLoan) {
    LoanEntity loan = new LoanEntity();
    LoanMapper.apply(newLoan, loan);
    loan.book = books.reference(newLoan.bookId());
    loan.member = members.reference(newLoan.memberId());
    loans.persist(loan);
    return written(loan);
  }

  /** The loan that is meant; 404 when there is none. */
  public Loan getLoan(Long loanId) {
    return LoanMapper.toLoan(loans.get(loanId));
  }

  /** As the rule says, of the loan that is meant; 404 when there is none. */
  public Fine computeFine(Long loanId) {
    Loan loan = LoanMapper.toLoan(loans.get(loanId));
    return computeFine.computeFine(loan);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Loan written(LoanEntity loan) {
    loans.flush();
    loans.getEntityManager().refresh(loan);
    return LoanMapper.toLoan(loan);
  }
}
