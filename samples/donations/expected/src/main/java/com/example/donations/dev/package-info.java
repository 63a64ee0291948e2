/** What helps while developing; nothing here acts in production. */
package com.example.donations.dev;
