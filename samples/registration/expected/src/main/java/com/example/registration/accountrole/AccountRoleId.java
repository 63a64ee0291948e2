package com.example.registration.accountrole;

import java.util.UUID;

/** The key of an account role. */
public record AccountRoleId(UUID accountId, Integer roleId) {}
