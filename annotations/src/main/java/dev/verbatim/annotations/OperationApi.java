package dev.verbatim.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares, in {@code package-info.java}, that a package holds one API. The {@link Operation} and {@link Notification}
 * interfaces of the package belong to the API, and the code that is generated from its pages goes into the package.
 *
 * <pre>{@code
 * @OperationApi(value = "Voice", pages = "voice")
 * package com.acme.voice;
 * }</pre>
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
public @interface OperationApi {
    /** The name of the API, a Java identifier: {@code "Voice"} gives {@code VoiceDispatcher} and {@code VoiceCapability}. */
    String value();

    /**
     * The folder of the API's pages, relative to the root of the pages, with {@code /} between its parts; by default the root
     * itself. The folder must be below the root.
     */
    String pages() default "";

    /**
     * The side of the connection that the package is for. It handles the operations that the other side sends.
     *
     * @since 0.2.0
     */
    Side side() default Side.SERVER;
}
