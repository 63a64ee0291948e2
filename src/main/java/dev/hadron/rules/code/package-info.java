/** Checks of Java source; their classes are loaded only when Java is checked. */
package dev.hadron.rules.code;
