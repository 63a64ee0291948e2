package com.example.helpdesk.reply;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Reply page. */
public record ReplyPage(
    @NotNull @Size(max = 100) List<@Valid Reply> items, @NotNull @Valid ReplyPagePage page) {}
