package com.example.noticeboard.auth;

/** What has to be mailed to prove an address. */
record Letter(String address, String token) {}
