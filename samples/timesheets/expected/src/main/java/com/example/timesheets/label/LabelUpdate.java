package com.example.timesheets.label;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a caller can change of a label. */
public record LabelUpdate(@NotNull @Size(max = 40) String name) {}
