package com.example.noticeboard.auth;

import com.example.noticeboard.http.MaxBytes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What was in a mail, and the new password. */
public record PasswordReset(
    @NotNull @Size(max = 100) String token,
    @NotNull @Size(min = 12) @MaxBytes(72) String password) {}
