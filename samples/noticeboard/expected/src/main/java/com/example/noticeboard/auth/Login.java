package com.example.noticeboard.auth;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What somebody sends who has an account. */
public record Login(
    @NotNull @Size(max = 254) String email, @NotNull @Size(max = 72) String password) {}
