package com.example.registration.accountrole;

import com.example.registration.account.AccountRepository;
import com.example.registration.http.IfMatch;
import com.example.registration.http.MergePatch;
import com.example.registration.http.Versioned;
import com.example.registration.paging.Conditions;
import com.example.registration.paging.Page;
import com.example.registration.paging.PageRequest;
import com.example.registration.role.RoleRepository;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What can be done with account roles; each method is one transaction. */
@ApplicationScoped
@Transactional
public class AccountRoleService {
  private final AccountRoleRepository accountRoles;
  private final AccountRepository accounts;
  private final MergePatch mergePatch;
  private final RoleRepository roles;

  public AccountRoleService(
      AccountRoleRepository accountRoles,
      AccountRepository accounts,
      MergePatch mergePatch,
      RoleRepository roles) {
    this.accountRoles = accountRoles;
    this.accounts = accounts;
    this.mergePatch = mergePatch;
    this.roles = roles;
  }

  /** A page of the account roles that meet the conditions. */
  public Page<AccountRole> list(Conditions conditions, PageRequest request) {
    return accountRoles.page(conditions, request).map(AccountRoleMapper::toAccountRole);
  }

  /** Stores a new account role and returns it as the database made it. */
  public Versioned<AccountRole> create(AccountRoleCreate create) {
    AccountRoleEntity accountRole = new AccountRoleEntity();
    AccountRoleMapper.apply(create, accountRole);
    accountRoles.persist(accountRole);
    return written(accountRole);
  }

  /** The account role that is meant; 404 when there is none. */
  public Versioned<AccountRole> get(UUID accountId, Integer roleId) {
    return versioned(accountRoles.get(new AccountRoleId(accountId, roleId)));
  }

  /** Replaces all that can be changed; 412 when the caller has seen another version. */
  public Versioned<AccountRole> replace(
      UUID accountId, Integer roleId, AccountRoleUpdate update, IfMatch ifMatch) {
    AccountRoleEntity accountRole = accountRoles.get(new AccountRoleId(accountId, roleId));
    ifMatch.verify(accountRole.version);
    AccountRoleMapper.apply(update, accountRole);
    return written(accountRole);
  }

  /** Changes what the patch names; 412 when the caller has seen another version. */
  public Versioned<AccountRole> patch(
      UUID accountId, Integer roleId, JsonNode patch, IfMatch ifMatch) {
    AccountRoleEntity accountRole = accountRoles.get(new AccountRoleId(accountId, roleId));
    ifMatch.verify(accountRole.version);
    AccountRoleUpdate current = AccountRoleMapper.toAccountRoleUpdate(accountRole);
    AccountRoleMapper.apply(mergePatch.apply(current, patch, AccountRoleUpdate.class), accountRole);
    return written(accountRole);
  }

  /** Deletes the account role; 409 while something refers to it. */
  public void delete(UUID accountId, Integer roleId, IfMatch ifMatch) {
    AccountRoleEntity accountRole = accountRoles.get(new AccountRoleId(accountId, roleId));
    ifMatch.verify(accountRole.version);
    accountRoles.delete(accountRole);
    accountRoles.flush();
  }

  /** A page of the account roles of an account; 404 when there is none. */
  public Page<AccountRole> listByAccount(UUID accountId, PageRequest request) {
    accounts.get(accountId);
    return accountRoles
        .page(new Conditions().equal("accountId", accountId), request)
        .map(AccountRoleMapper::toAccountRole);
  }

  /** A page of the account roles of a role; 404 when there is none. */
  public Page<AccountRole> listByRole(Integer roleId, PageRequest request) {
    roles.get(roleId);
    return accountRoles
        .page(new Conditions().equal("roleId", roleId), request)
        .map(AccountRoleMapper::toAccountRole);
  }

  private static Versioned<AccountRole> versioned(AccountRoleEntity accountRole) {
    return new Versioned<>(AccountRoleMapper.toAccountRole(accountRole), accountRole.version);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Versioned<AccountRole> written(AccountRoleEntity accountRole) {
    accountRoles.flush();
    accountRoles.getEntityManager().refresh(accountRole);
    return versioned(accountRole);
  }
}
