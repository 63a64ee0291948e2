package com.example.helpdesk.account;

import com.example.helpdesk.paging.Listing;
import com.example.helpdesk.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The rows of {@code account}. */
@ApplicationScoped
public class AccountRepository implements PanacheRepositoryBase<AccountEntity, UUID> {
  private static final Listing<AccountEntity> LISTING = Listing.of(AccountEntity.class).key("id");

  /** The row with this key; 404 when there is none. */
  public AccountEntity get(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("account", id));
  }

  /** A row known by its key alone: the foreign key of who refers to it proves that it exists. */
  public AccountEntity reference(UUID id) {
    return id == null ? null : getEntityManager().getReference(AccountEntity.class, id);
  }
}
