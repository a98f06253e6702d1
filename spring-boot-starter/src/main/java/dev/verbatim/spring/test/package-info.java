/** Tests of handlers without a web server. */
@NullMarked
package dev.verbatim.spring.test;

import org.jspecify.annotations.NullMarked;
