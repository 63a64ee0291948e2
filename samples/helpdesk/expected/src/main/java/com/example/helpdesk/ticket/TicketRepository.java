package com.example.helpdesk.ticket;

import com.example.helpdesk.paging.Conditions;
import com.example.helpdesk.paging.Listing;
import com.example.helpdesk.paging.Related;
import com.example.helpdesk.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The rows of {@code ticket}. */
@ApplicationScoped
public class TicketRepository implements PanacheRepositoryBase<TicketEntity, UUID> {
  private static final Listing<TicketEntity> LISTING = Listing.of(TicketEntity.class).key("id");

  /** The rows that meet the conditions, from an offset on. */
  public List<TicketEntity> slice(Conditions conditions, String order, long offset, long limit) {
    return shown(LISTING.slice(getEntityManager(), conditions, order, offset, limit));
  }

  /** How many rows meet the conditions. */
  public long count(Conditions conditions) {
    return LISTING.count(getEntityManager(), conditions);
  }

  /** Reads what is shown with the rows, in one statement for each association. */
  private List<TicketEntity> shown(List<TicketEntity> rows) {
    return Related.read(getEntityManager(), TicketEntity.class, rows, "customer");
  }

  /** The row with this key; 404 when there is none. */
  public TicketEntity get(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("ticket", id));
  }

  /** A row known by its key alone: the foreign key of who refers to it proves that it exists. */
  public TicketEntity reference(UUID id) {
    return id == null ? null : getEntityManager().getReference(TicketEntity.class, id);
  }
}
