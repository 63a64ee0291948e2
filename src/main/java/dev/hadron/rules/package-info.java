/**
 * The backend developer's guidance as rules that run: each is a Markdown page with front matter
 * that names the Java handler which decides or checks.
 */
package dev.hadron.rules;
