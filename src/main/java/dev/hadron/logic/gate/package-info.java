/** What a body passes through before anybody sees it: parser, guards, compiler, examples. */
package dev.hadron.logic.gate;
