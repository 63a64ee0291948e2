package com.example.noticeboard.auth;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What continues a session, once. */
public record RefreshToken(@NotNull @Size(max = 100) String refreshToken) {}
