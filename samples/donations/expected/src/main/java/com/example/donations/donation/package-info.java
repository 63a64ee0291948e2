/** Donations: what is stored, what travels, and what can be done. */
package com.example.donations.donation;
