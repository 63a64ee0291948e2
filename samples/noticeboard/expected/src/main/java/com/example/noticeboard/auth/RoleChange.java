package com.example.noticeboard.auth;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** What the account with this address may do from now on. */
public record RoleChange(
    @NotNull @Size(max = 254) String email,
    @NotNull @Size(max = 1000) Set<@NotNull @Size(max = 200) String> roles) {}
