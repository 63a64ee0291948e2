/**
 * The server's faces: the REST endpoint and the web form, both over the generator, nothing stored.
 */
package dev.hadron.web;
