package com.example.noticeboard.auth;

/** An attempt whose password was right, and the hash of it that is kept: maybe a better one. */
record Proof(Attempt attempt, String passwordHash) {}
