package com.example.timesheets.security;

import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;

/**
 * The filters of entities whose rows are somebody's. They are always on, for queries and for what
 * is loaded by its key, so that a row of somebody else is as good as none. Native SQL has to ask
 * itself.
 */
@MappedSuperclass
@FilterDef(
    name = "owner",
    autoEnabled = true,
    applyToLoadByKey = true,
    parameters = @ParamDef(name = "owner", type = Long.class, resolver = OwnerKey.class))
@FilterDef(
    name = "tenant",
    autoEnabled = true,
    applyToLoadByKey = true,
    parameters = @ParamDef(name = "tenant", type = Long.class, resolver = TenantKey.class))
public abstract class RowFilters {}
