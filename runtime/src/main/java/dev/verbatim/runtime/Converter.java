package dev.verbatim.runtime;

/**
 * Makes values of a Java type from what the pages show, and gives it back. Null is never passed: a member that is null or left
 * out is null in Java. Implementations must be thread-safe.
 *
 * <pre>{@code
 * public final class PhoneConverter implements Converter<String, Phone> {
 *     public Phone read(String json) {
 *         return Phone.parse(json);
 *     }
 *
 *     public String write(Phone value) {
 *         return value.e164();
 *     }
 *
 *     public String expected() {
 *         return "a phone number such as +4930901820";
 *     }
 * }
 * }</pre>
 *
 * @param <J> what messages hold: {@code String}, {@code Integer}, {@code Long}, {@code Double}, {@code BigInteger},
 *     {@code BigDecimal}, {@code Boolean}, a {@code List} or {@code Map} of such, or a generated record
 * @param <T> what the user's Java holds
 * @since 0.1.0
 */
public interface Converter<J, T> {
    /**
     * The value that a message holds.
     *
     * @throws IllegalArgumentException or {@link java.time.DateTimeException}, if it is none: a request is answered with status
     *     10 and {@link #expected()}, not with the exception's message. What else is thrown is an internal error, status 4.
     */
    T read(J json);

    /** What a message holds for the value: {@link #read} makes an equal value of it. */
    J write(T value);

    /** What a value that {@link #read} refuses should have been, for callers to see: it "must be ...". */
    default String expected() {
        return "a valid value";
    }
}
