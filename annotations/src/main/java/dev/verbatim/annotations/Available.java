package dev.verbatim.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says when an operation is a capability of the resource in its Request URL. The same rule decides what a resource
 * announces among its capabilities and whether a request for the operation is accepted.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Available {
    /**
     * A class that implements the runtime's {@code CapabilityRule} for the resource's type, is visible from the package of
     * the API and has a constructor without parameters. One instance serves all threads.
     */
    Class<?> value();
}
