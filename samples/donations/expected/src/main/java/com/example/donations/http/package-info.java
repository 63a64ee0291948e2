/** What HTTP adds to a service: how bodies and parameters are read, headers, limits. */
package com.example.donations.http;
