/**
 * Who may send what: accounts and their passwords, the authentication of every request, and what keeps requests of other
 * sites out.
 */
@NullMarked
package dev.verbatim.sample.server.security;

import org.jspecify.annotations.NullMarked;
