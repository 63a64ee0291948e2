/** What helps while developing; nothing here acts in production. */
package com.example.workshop.dev;
