package dev.verbatim.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks, in {@code package-info.java}, for the client of an API: a class with one method for each operation that the pages document.
 * No interface is needed. The records of all requests, answers and notifications go into the package, too.
 *
 * <pre>{@code
 * @ApiClient(value = "Voice", pages = "voice")
 * package com.acme.voice;
 * }</pre>
 *
 * <p>This generates {@code VoiceClient}, {@code VoiceFailure} and {@code VoiceNotification}. Generated clients need the library {@code
 * verbatim-client}.
 *
 * <p>{@link Notification}, {@link Request} and {@link Response} interfaces of the package choose Java names and types. An {@link
 * Operation} interface without a method chooses the Java name of an operation. A package can also have {@link OperationApi} with the same
 * name and folder: then handlers and the client share the records.
 *
 * @since 0.2.0
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
public @interface ApiClient {
    /** The name of the API, a Java identifier: {@code "Voice"} gives {@code VoiceClient}. */
    String value();

    /**
     * The folder of the API's pages, relative to the root of the pages, with {@code /} between its parts; by default the root
     * itself. The folder must be below the root.
     */
    String pages() default "";
}
