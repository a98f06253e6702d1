/**
 * Accounts and their passwords, the authentication of every request, and the protection against requests from other sites.
 */
@NullMarked
package dev.verbatim.sample.server.security;

import org.jspecify.annotations.NullMarked;
