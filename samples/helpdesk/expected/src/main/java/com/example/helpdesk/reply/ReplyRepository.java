package com.example.helpdesk.reply;

import com.example.helpdesk.paging.Conditions;
import com.example.helpdesk.paging.Listing;
import com.example.helpdesk.paging.Related;
import com.example.helpdesk.paging.Window;
import com.example.helpdesk.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The rows of {@code reply}. */
@ApplicationScoped
public class ReplyRepository implements PanacheRepositoryBase<ReplyEntity, Long> {
  private static final Listing<ReplyEntity> LISTING = Listing.of(ReplyEntity.class).key("id");

  /** All rows that meet the conditions; an error when they are too many for one answer. */
  public List<ReplyEntity> all(Conditions conditions, String order) {
    return shown(LISTING.all(getEntityManager(), conditions, order));
  }

  /** The rows that meet the conditions, from behind the one that a cursor names on. */
  public Window<ReplyEntity> after(
      Conditions conditions, String order, String parameter, Object cursor, int limit) {
    Window<ReplyEntity> window =
        LISTING.after(getEntityManager(), conditions, order, parameter, cursor, limit);
    return new Window<>(shown(window.rows()), window.more());
  }

  /** Reads what is shown with the rows, in one statement for each association. */
  private List<ReplyEntity> shown(List<ReplyEntity> rows) {
    return Related.read(getEntityManager(), ReplyEntity.class, rows, "author");
  }

  /** The row with this key; 404 when there is none. */
  public ReplyEntity get(Long id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("reply", id));
  }

  /** The row that is meant; 404 when there is none. */
  public ReplyEntity getByIdAndTicketId(Long id, UUID ticketId) {
    return find("id = ?1 and ticket.id = ?2", id, ticketId)
        .firstResultOptional()
        .orElseThrow(() -> ProblemException.notFound("reply", id));
  }

  /** A row known by its key alone: the foreign key of who refers to it proves that it exists. */
  public ReplyEntity reference(Long id) {
    return id == null ? null : getEntityManager().getReference(ReplyEntity.class, id);
  }
}
