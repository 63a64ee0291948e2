/** The shape of the house as tests. */
package dev.hadron.architecture;
