/** Adapters to language models: two protocols over HTTP, with limits and without leaks. */
package dev.hadron.logic.client;
