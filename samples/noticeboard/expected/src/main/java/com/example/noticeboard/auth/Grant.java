package com.example.noticeboard.auth;

import java.util.Set;
import java.util.UUID;

/** What a session gives: whose it is, what that one may do, and the token that renews it. */
record Grant(UUID account, Set<String> roles, String refreshToken) {}
