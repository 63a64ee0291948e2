package com.example.workshop.mechanic;

import com.example.workshop.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Add a mechanic. */
@ApplicationScoped
public class AddMechanicLogic implements AddMechanic {

  @Override
  public Mechanic addMechanic(NewMechanic newMechanic) {
    throw ProblemException.notWritten("addMechanic", "mechanic/AddMechanicLogic.java");
  }
}
