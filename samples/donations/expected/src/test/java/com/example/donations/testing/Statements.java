package com.example.donations.testing;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Counts what the service asks the database: a list costs the same however long it is. */
@ApplicationScoped
public class Statements {
  private final Statistics statistics;

  public Statements(SessionFactory sessions) {
    statistics = sessions.getStatistics();
  }

  /** How many statements are prepared while something runs. */
  public long during(Runnable action) {
    long before = statistics.getPrepareStatementCount();
    action.run();
    return statistics.getPrepareStatementCount() - before;
  }
}
