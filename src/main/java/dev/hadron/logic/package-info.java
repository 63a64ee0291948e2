/**
 * The logic step: holes that only the business can fill, and what a language model may do there.
 */
package dev.hadron.logic;
