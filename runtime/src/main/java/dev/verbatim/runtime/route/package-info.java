/**
 * The documented Request URLs of an API, as generated code names them and a router finds them: no API for people.
 * Applications use {@link dev.verbatim.runtime}.
 */
@NullMarked
package dev.verbatim.runtime.route;

import org.jspecify.annotations.NullMarked;
