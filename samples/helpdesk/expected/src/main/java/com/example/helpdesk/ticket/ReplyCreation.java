package com.example.helpdesk.ticket;

/** What a new row holds of Reply. */
public record ReplyCreation(String text) {}
