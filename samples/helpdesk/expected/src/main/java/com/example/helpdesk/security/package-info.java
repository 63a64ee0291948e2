/** Who calls: tokens, the caller behind a token, passwords. */
package com.example.helpdesk.security;
