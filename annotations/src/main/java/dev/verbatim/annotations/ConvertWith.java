package dev.verbatim.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the class that converts between a Java type and the JSON that the pages show.
 *
 * <p>On a type, it applies wherever the type is used. On a parameter, a {@link Member} method or a record component, it
 * applies there only: to the type itself, or to the elements of a {@code List}, {@code Set}, {@code Map} or
 * {@code Optional} of it.
 *
 * <pre>{@code
 * @ConvertWith(PhoneNumberConverter.class)
 * public record PhoneNumber(String digits) {}
 *
 * public final class PhoneNumberConverter implements Converter<String, PhoneNumber> {
 *     @Override
 *     public PhoneNumber read(String text) {
 *         return new PhoneNumber(text);
 *     }
 *
 *     @Override
 *     public String write(PhoneNumber number) {
 *         return number.digits();
 *     }
 * }
 * }</pre>
 *
 * @since 0.2.0
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PARAMETER, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface ConvertWith {
    /**
     * A class that implements the runtime's {@code Converter} for the type. It must be visible from the package of the API
     * and have a constructor without parameters. All threads share one instance.
     */
    Class<?> value();
}
