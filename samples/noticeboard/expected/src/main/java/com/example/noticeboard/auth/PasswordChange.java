package com.example.noticeboard.auth;

import com.example.noticeboard.http.MaxBytes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The password and the one that takes its place. */
public record PasswordChange(
    @NotNull @Size(max = 72) String currentPassword,
    @NotNull @Size(min = 12) @MaxBytes(72) String password) {}
