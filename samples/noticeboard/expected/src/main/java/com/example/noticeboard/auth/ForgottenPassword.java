package com.example.noticeboard.auth;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whose password is to be another, since nobody knows it any more. */
public record ForgottenPassword(@NotNull @Size(max = 254) String email) {}
