package com.example.timesheets.tenant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a caller can change of a tenant. */
public record TenantUpdate(@NotNull @Size(max = 120) String name) {}
