package com.example.noticeboard.topic;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a caller can change of a topic. */
public record TopicUpdate(@NotNull @Size(max = 60) String name) {}
