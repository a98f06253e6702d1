package dev.verbatim.runtime;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.function.Function;

/** The converters of types of the Java library; each gives back the text that it has read, if that was written as usual. */
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
            duration -> Long.toString(duration.getSeconds()));

    private Converters() {}

    private static <T> Converter<String, T> of(String expected, Function<String, T> read, Function<T, String> write) {
        return new Converter<>() {
            @Override
            public T read(String json) {
                return read.apply(json);
            }

            @Override
            public String write(T value) {
                return write.apply(value);
            }

            @Override
            public String expected() {
                return expected;
            }
        };
    }
}
