package com.example.donations.testing;

/** Marks a test that shows an operation doing what it is for. */
public @interface Happy {
  /** The operationId, or the method and path where a contract decides the ids. */
  String value();
}
