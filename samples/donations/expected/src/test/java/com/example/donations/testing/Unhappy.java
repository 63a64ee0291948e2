package com.example.donations.testing;

/** Marks a test that shows an operation refusing a request. */
public @interface Unhappy {
  /** The operationId, or the method and path where a contract decides the ids. */
  String value();
}
