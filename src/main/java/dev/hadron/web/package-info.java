/**
 * The server's faces: the REST endpoint and the web form, both over the generator; nothing is stored, and
 * jobs are remembered for a while.
 */
package dev.hadron.web;
