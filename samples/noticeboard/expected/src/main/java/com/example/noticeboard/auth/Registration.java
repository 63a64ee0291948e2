package com.example.noticeboard.auth;

import com.example.noticeboard.http.MaxBytes;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What somebody sends who wants an account. */
public record Registration(
    @NotBlank @Email @Size(max = 254) String email,
    @NotNull @Size(min = 12) @MaxBytes(72) String password) {}
