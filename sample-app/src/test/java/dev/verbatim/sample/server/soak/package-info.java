/**
 * A soak test of the sample server: normal users beside slow clients, broken clients and attackers. Start at {@link
 * dev.verbatim.sample.server.soak.SoakTest}; the other classes are attackers and measurements.
 */
package dev.verbatim.sample.server.soak;
