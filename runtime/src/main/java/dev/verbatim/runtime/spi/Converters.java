package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.Converter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/**
 * The converters of types of the Java library; each gives back the text that it has read, if that was written as usual.
 *
 * @since 0.2.0
 */
public final class Converters {
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    /** URI references; the text stays as it is. */
    public static final Converter<String, URI> URI = of("a URI", java.net.URI::create, java.net.URI::toString);

    /** Instants such as {@code 2015-03-02T08:41:07Z} (ISO 8601, in UTC), with as many digits of a second as they need. */
    public static final Converter<String, Instant> INSTANT =
            of("an instant such as 2015-03-02T08:41:07Z", Instant::parse, Instant::toString);

    /** Instants such as {@code 2015-03-02T08:41:07.000Z}: always with three digits of a second; more are cut. */
    public static final Converter<String, Instant> INSTANT_MILLIS =
            of("an instant such as 2015-03-02T08:41:07.000Z", Instant::parse, MILLIS::format);

    /** Durations such as {@code PT1M30S} (ISO 8601). */
    public static final Converter<String, Duration> DURATION =
            of("a duration such as PT1M30S", Duration::parse, Duration::toString);

    /** Durations as a text of whole seconds, such as {@code 90}; what is less than a second is cut. */
    public static final Converter<String, Duration> SECONDS = of(
            "a number of whole seconds",
            text -> Duration.ofSeconds(Long.parseLong(text)),
            duration -> Long.toString(duration.toSeconds()));

    /** Dates such as {@code 2015-03-02} (ISO 8601). */
    public static final Converter<String, LocalDate> LOCAL_DATE =
            of("a date such as 2015-03-02", LocalDate::parse, LocalDate::toString);

    /** Instants as whole seconds since 1970 in UTC; what is less than a second is cut. */
    public static final Converter<Long, Instant> EPOCH_SECONDS =
            of("a number of seconds since 1970", Instant::ofEpochSecond, Instant::getEpochSecond);

    /** Instants as milliseconds since 1970 in UTC; what is less than one is cut. */
    public static final Converter<Long, Instant> EPOCH_MILLIS =
            of("a number of milliseconds since 1970", Instant::ofEpochMilli, Converters::epochMillis);

    /** UUIDs such as {@code 3d41b0a9-52c7-4e86-9b1f-c8a27d60e413} (RFC 9562). */
    public static final Converter<String, UUID> UUID = of("a UUID", Converters::uuid, java.util.UUID::toString);

    /** UUIDs that are written in capitals. */
    public static final Converter<String, UUID> UUID_CAPITALS =
            of("a UUID", Converters::uuid, uuid -> uuid.toString().toUpperCase(Locale.ROOT));

    /** Bytes in base64 (RFC 4648, section 4). */
    public static final Converter<String, byte[]> BASE64 =
            of("bytes in base64", Base64.getDecoder()::decode, Base64.getEncoder()::encodeToString);

    /** Bytes in base64 that has no {@code =} at its end. */
    public static final Converter<String, byte[]> BASE64_UNPADDED = of(
            "bytes in base64", Base64.getDecoder()::decode, Base64.getEncoder().withoutPadding()::encodeToString);

    /** Bytes in base64 for URLs (RFC 4648, section 5). */
    public static final Converter<String, byte[]> BASE64_URL =
            of("bytes in base64url", Base64.getUrlDecoder()::decode, Base64.getUrlEncoder()::encodeToString);

    /** Bytes in base64 for URLs that has no {@code =} at its end. */
    public static final Converter<String, byte[]> BASE64_URL_UNPADDED = of(
            "bytes in base64url",
            Base64.getUrlDecoder()::decode,
            Base64.getUrlEncoder().withoutPadding()::encodeToString);

    private Converters() {}

    private static UUID uuid(String text) {
        // The library reads shorter texts, too.
        if (text.length() != 36) {
            throw new IllegalArgumentException("no UUID");
        }
        return java.util.UUID.fromString(text);
    }

    private static long epochMillis(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1000L), instant.getNano() / 1_000_000);
    }

    private static <J, T> Converter<J, T> of(String expected, Function<J, T> read, Function<T, J> write) {
        return new Converter<>() {
            @Override
            public T read(J json) {
                return read.apply(json);
            }

            @Override
            public J write(T value) {
                return write.apply(value);
            }

            @Override
            public String expected() {
                return expected;
            }
        };
    }
}
