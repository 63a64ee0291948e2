package com.example.helpdesk.reply;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** New reply. */
public record NewReply(@NotNull @Size(min = 1, max = 5000) String text) {}
