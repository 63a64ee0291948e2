/** Tests of the package of the same name. */
package dev.hadron.generate.jobs;
