package com.example.noticeboard.auth;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What was in a mail. */
public record MailToken(@NotNull @Size(max = 100) String token) {}
