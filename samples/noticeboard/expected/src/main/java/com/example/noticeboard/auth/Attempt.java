package com.example.noticeboard.auth;

import java.util.UUID;

/** A log-in that may succeed: whose it is, and the hash that the password has to have. */
record Attempt(UUID account, String passwordHash, boolean confirmed) {}
