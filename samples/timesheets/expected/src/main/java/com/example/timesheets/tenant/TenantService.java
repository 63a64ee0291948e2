package com.example.timesheets.tenant;

import com.example.timesheets.http.IfMatch;
import com.example.timesheets.http.MergePatch;
import com.example.timesheets.http.Versioned;
import com.example.timesheets.paging.Conditions;
import com.example.timesheets.paging.Page;
import com.example.timesheets.paging.PageRequest;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What can be done with tenants; each method is one transaction. */
@ApplicationScoped
@Transactional
public class TenantService {
  private final MergePatch mergePatch;
  private final TenantRepository tenants;

  public TenantService(MergePatch mergePatch, TenantRepository tenants) {
    this.mergePatch = mergePatch;
    this.tenants = tenants;
  }

  /** A page of the tenants that meet the conditions. */
  public Page<Tenant> list(Conditions conditions, PageRequest request) {
    return tenants.page(conditions, request).map(TenantMapper::toTenant);
  }

  /** Stores a new tenant and returns it as the database made it. */
  public Versioned<Tenant> create(TenantCreate create) {
    TenantEntity tenant = new TenantEntity();
    TenantMapper.apply(create, tenant);
    tenants.persist(tenant);
    return written(tenant);
  }

  /** The tenant that is meant; 404 when there is none. */
  public Versioned<Tenant> get(Long id) {
    return versioned(tenants.get(id));
  }

  /** Replaces all that can be changed; 412 when the caller has seen another version. */
  public Versioned<Tenant> replace(Long id, TenantUpdate update, IfMatch ifMatch) {
    TenantEntity tenant = tenants.get(id);
    ifMatch.verify(tenant.version);
    TenantMapper.apply(update, tenant);
    return written(tenant);
  }

  /** Changes what the patch names; 412 when the caller has seen another version. */
  public Versioned<Tenant> patch(Long id, JsonNode patch, IfMatch ifMatch) {
    TenantEntity tenant = tenants.get(id);
    ifMatch.verify(tenant.version);
    TenantUpdate current = TenantMapper.toTenantUpdate(tenant);
    TenantMapper.apply(mergePatch.apply(current, patch, TenantUpdate.class), tenant);
    return written(tenant);
  }

  /** Deletes the tenant; 409 while something refers to it. */
  public void delete(Long id, IfMatch ifMatch) {
    TenantEntity tenant = tenants.get(id);
    ifMatch.verify(tenant.version);
    tenants.delete(tenant);
    tenants.flush();
  }

  private static Versioned<Tenant> versioned(TenantEntity tenant) {
    return new Versioned<>(TenantMapper.toTenant(tenant), tenant.version);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Versioned<Tenant> written(TenantEntity tenant) {
    tenants.flush();
    tenants.getEntityManager().refresh(tenant);
    return versioned(tenant);
  }
}
