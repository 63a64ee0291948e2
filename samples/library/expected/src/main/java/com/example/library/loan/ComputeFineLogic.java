package com.example.library.loan;

import com.example.library.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** What a late return costs today. */
@ApplicationScoped
public class ComputeFineLogic implements ComputeFine {

  @Override
  public Fine computeFine(Loan loan) {
    throw ProblemException.notWritten("computeFine", "loan/ComputeFineLogic.java");
  }
}
