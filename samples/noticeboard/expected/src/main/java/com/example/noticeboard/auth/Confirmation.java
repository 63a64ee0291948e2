package com.example.noticeboard.auth;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What was in a mail, and the password of the registration that it is about. */
public record Confirmation(
    @NotNull @Size(max = 100) String token, @NotNull @Size(max = 72) String password) {}
