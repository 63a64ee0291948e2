package com.example.workshop.mechanic;

import com.example.workshop.paging.Conditions;
import com.example.workshop.paging.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What can be done with mechanics; each method is one transaction. */
@ApplicationScoped
@Transactional
public class MechanicService {
  private final AddMechanic addMechanic;
  private final MechanicRepository mechanics;

  public MechanicService(AddMechanic addMechanic, MechanicRepository mechanics) {
    this.addMechanic = addMechanic;
    this.mechanics = mechanics;
  }

  /** The mechanics that are asked for. */
  public List<Mechanic> listMechanics(Integer page, Integer size) {
    Conditions conditions = new Conditions();
    List<MechanicEntity> rows = mechanics.slice(conditions, "", Pages.before(page, size), size);
    return rows.stream().map(MechanicMapper::toMechanic).toList();
  }

  /** As the rule says. */
  public Mechanic addMechanic(NewMechanic newMechanic) {
    return addMechanic.addMechanic(newMechanic);
  }

  /** The mechanic that is meant; 404 when there is none. */
  public Mechanic getMechanic(Integer mechanicId) {
    return MechanicMapper.toMechanic(mechanics.get(mechanicId));
  }
}
