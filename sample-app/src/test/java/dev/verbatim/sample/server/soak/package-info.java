/**
 * A soak test of the sample server: normal users beside slow clients, broken clients and attackers. {@link
 * dev.verbatim.sample.server.soak.SoakTest} is where to begin; each of the others is one attacker, or one thing that is
 * measured.
 */
package dev.verbatim.sample.server.soak;
