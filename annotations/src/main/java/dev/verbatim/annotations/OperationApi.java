package dev.verbatim.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares, in {@code package-info.java}, that a package holds one API: the {@link Operation} and {@link Notification}
 * interfaces of the package belong to it, and what is generated from its pages goes into the package.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
public @interface OperationApi {
    /** The name of the API, a Java identifier: {@code "Voice"} gives {@code VoiceDispatcher} and {@code VoiceCapability}. */
    String value();

    /**
     * The folder of the API's pages, relative to the root of the pages, with {@code /} between its parts; empty for the
     * root itself. It may not leave the root.
     */
    String pages() default "";
}
