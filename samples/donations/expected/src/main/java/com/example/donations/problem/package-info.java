/** Every way in which a request can fail, and the one place where a failure becomes an answer. */
package com.example.donations.problem;
