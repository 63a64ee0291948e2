/** Tests of the adapters: what they send, what they read, and what they never say. */
package dev.hadron.logic.client;
