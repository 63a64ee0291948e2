package com.example.helpdesk.ticket;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a new row holds of Reply. */
public record ReplyCreation(@NotNull @Size(min = 1, max = 5000) String text) {}
