package com.example.registration.emailtoken;

import com.example.registration.paging.Conditions;
import com.example.registration.paging.Listing;
import com.example.registration.paging.Page;
import com.example.registration.paging.PageRequest;
import com.example.registration.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of {@code email_token}. */
@ApplicationScoped
public class EmailTokenRepository implements PanacheRepositoryBase<EmailTokenEntity, Long> {
  private static final Listing<EmailTokenEntity> LISTING =
      Listing.of(EmailTokenEntity.class).key("id");

  /** The rows that meet the conditions, in the order and part that was asked for. */
  public Page<EmailTokenEntity> page(Conditions conditions, PageRequest request) {
    return LISTING.fetch(getEntityManager(), conditions, request);
  }

  /** The row with this key; 404 when there is none. */
  public EmailTokenEntity get(Long id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("email token", id));
  }

  /** The row that a property refers to; 422 when there is none, or none of the caller's. */
  public EmailTokenEntity reference(Long id, String property) {
    return id == null
        ? null
        : findByIdOptional(id).orElseThrow(() -> ProblemException.unknownReference(property));
  }
}
