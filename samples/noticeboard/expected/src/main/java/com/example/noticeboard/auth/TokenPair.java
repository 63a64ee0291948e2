package com.example.noticeboard.auth;

/** What a caller proves itself with, for so many seconds, and what it gets the next one for. */
public record TokenPair(String accessToken, String tokenType, long expiresIn, String refreshToken) {
  static final String BEARER = "Bearer";
}
