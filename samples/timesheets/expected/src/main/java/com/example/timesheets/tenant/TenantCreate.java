package com.example.timesheets.tenant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a caller says to create a tenant. */
public record TenantCreate(@NotNull @Size(max = 120) String name) {}
