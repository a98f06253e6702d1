/** What the templates show; the templates are compiled into this package. */
@NullMarked
package dev.verbatim.site.view;

import org.jspecify.annotations.NullMarked;
