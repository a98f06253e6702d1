package dev.verbatim.runtime.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a generated type with the place of the page that it comes from. Kept in class files, so that coverage tools leave
 * generated code out.
 *
 * @since 0.2.0
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface VerbatimGenerated {
    /** The page's path relative to the root of the pages, such as {@code "voice/SwapCalls.md"}; a folder for a whole API. */
    String page();

    /** The 1-based line of the page; 0 for a type that comes from a whole page or folder. */
    int line() default 0;
}
