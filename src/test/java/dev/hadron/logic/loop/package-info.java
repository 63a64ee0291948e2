/** Tests of the loop: models that behave, models that do not, and none at all. */
package dev.hadron.logic.loop;
