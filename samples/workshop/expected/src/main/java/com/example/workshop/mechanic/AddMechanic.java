package com.example.workshop.mechanic;

/** Add a mechanic. */
public interface AddMechanic {

  /**
   * Add a mechanic.
   *
   * <p>Pure: what it needs is given, what it says is returned, a refusal is a ProblemException.
   */
  Mechanic addMechanic(NewMechanic newMechanic);
}
