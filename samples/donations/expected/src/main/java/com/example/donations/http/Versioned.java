package com.example.donations.http;

/** A representation and the version of the row that it was made from. */
public record Versioned<T>(T value, long version) {}
