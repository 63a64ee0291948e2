package com.example.registration.accountrole;

import com.example.registration.paging.Conditions;
import com.example.registration.paging.Listing;
import com.example.registration.paging.Page;
import com.example.registration.paging.PageRequest;
import com.example.registration.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of {@code account_role}. */
@ApplicationScoped
public class AccountRoleRepository
    implements PanacheRepositoryBase<AccountRoleEntity, AccountRoleId> {
  private static final Listing<AccountRoleEntity> LISTING =
      Listing.of(AccountRoleEntity.class).key("accountId").key("roleId");

  /** The rows that meet the conditions, in the order and part that was asked for. */
  public Page<AccountRoleEntity> page(Conditions conditions, PageRequest request) {
    return LISTING.fetch(getEntityManager(), conditions, request);
  }

  /** The row with this key; 404 when there is none. */
  public AccountRoleEntity get(AccountRoleId id) {
    return findByIdOptional(id)
        .orElseThrow(
            () -> ProblemException.notFound("account role", id.accountId() + "/" + id.roleId()));
  }
}
