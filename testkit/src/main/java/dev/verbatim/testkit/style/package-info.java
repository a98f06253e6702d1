/** How an API shapes its messages: where their parts are and what tells them apart. */
@NullMarked
package dev.verbatim.testkit.style;

import org.jspecify.annotations.NullMarked;
