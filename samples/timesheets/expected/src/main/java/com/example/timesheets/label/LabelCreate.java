package com.example.timesheets.label;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a caller says to create a label. */
public record LabelCreate(@NotNull @Size(max = 40) String name) {}
