/** Accounts: who registers, logs in, and may do what. */
package com.example.noticeboard.auth;
