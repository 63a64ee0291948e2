/** What the tests share: SQL beside the service, tokens, and the list of what is covered. */
package com.example.donations.testing;
