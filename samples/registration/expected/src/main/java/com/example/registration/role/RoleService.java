package com.example.registration.role;

import com.example.registration.http.IfMatch;
import com.example.registration.http.MergePatch;
import com.example.registration.http.Versioned;
import com.example.registration.paging.Conditions;
import com.example.registration.paging.Page;
import com.example.registration.paging.PageRequest;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What can be done with roles; each method is one transaction. */
@ApplicationScoped
@Transactional
public class RoleService {
  private final MergePatch mergePatch;
  private final RoleRepository roles;

  public RoleService(MergePatch mergePatch, RoleRepository roles) {
    this.mergePatch = mergePatch;
    this.roles = roles;
  }

  /** A page of the roles that meet the conditions. */
  public Page<Role> list(Conditions conditions, PageRequest request) {
    return roles.page(conditions, request).map(RoleMapper::toRole);
  }

  /** Stores a new role and returns it as the database made it. */
  public Versioned<Role> create(RoleCreate create) {
    RoleEntity role = new RoleEntity();
    RoleMapper.apply(create, role);
    roles.persist(role);
    return written(role);
  }

  /** The role that is meant; 404 when there is none. */
  public Versioned<Role> get(Integer id) {
    return versioned(roles.get(id));
  }

  /** Replaces all that can be changed; 412 when the caller has seen another version. */
  public Versioned<Role> replace(Integer id, RoleUpdate update, IfMatch ifMatch) {
    RoleEntity role = roles.get(id);
    ifMatch.verify(role.version);
    RoleMapper.apply(update, role);
    return written(role);
  }

  /** Changes what the patch names; 412 when the caller has seen another version. */
  public Versioned<Role> patch(Integer id, JsonNode patch, IfMatch ifMatch) {
    RoleEntity role = roles.get(id);
    ifMatch.verify(role.version);
    RoleUpdate current = RoleMapper.toRoleUpdate(role);
    RoleMapper.apply(mergePatch.apply(current, patch, RoleUpdate.class), role);
    return written(role);
  }

  /** Deletes the role; 409 while something refers to it. */
  public void delete(Integer id, IfMatch ifMatch) {
    RoleEntity role = roles.get(id);
    ifMatch.verify(role.version);
    roles.delete(role);
    roles.flush();
  }

  private static Versioned<Role> versioned(RoleEntity role) {
    return new Versioned<>(RoleMapper.toRole(role), role.version);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Versioned<Role> written(RoleEntity role) {
    roles.flush();
    roles.getEntityManager().refresh(role);
    return versioned(role);
  }
}
