package com.example.donations.persistence;

import com.example.donations.persistence.IdempotencyService.Answer;

/** A request came again with its key: what there is to do for it is to answer as before. */
public class AnsweredBefore extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  AnsweredBefore(Answer answer) {
    this.answer = answer;
  }

  public Answer answer() {
    return answer;
  }
}
