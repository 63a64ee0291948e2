package com.example.noticeboard.topic;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a caller says to create a topic. */
public record TopicCreate(@NotNull @Size(max = 60) String name) {}
