/** Who calls: tokens and their keys, the caller behind a token, passwords. */
package com.example.donations.security;
