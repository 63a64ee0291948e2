package com.example.library.loan;

/** What a late return costs today. */
public interface ComputeFine {

  /**
   * What a late return costs today.
   *
   * <p>Pure: what it needs is given, what it says is returned, a refusal is a ProblemException.
   */
  Fine computeFine(Loan loan);
}
