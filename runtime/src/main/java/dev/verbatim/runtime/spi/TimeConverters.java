package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.Converter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Locale;

/**
 * Converters of times in ISO 8601, written in the digits that a page shows. They read any number of digits of a second, at most
 * nine; more than they write are cut. The argument {@code digits} is that number, always written; {@link #NEEDED} stands for as
 * many as a time has, and {@link #MINUTES} for no seconds at all.
 *
 * @since 0.2.0
 */
public final class TimeConverters {
    /** As many digits of a second as a time has. */
    public static final int NEEDED = -1;

    /** Hours and minutes alone. */
    public static final int MINUTES = -2;

    private static final int NANOS = 9;

    /** Of the seconds from 1970 to the last instant. */
    private static final int MOST_WHOLE_DIGITS = 17;

    /** Nobody means more digits than these, and to move their point takes time. */
    private static final int MOST_SCALE = 1000;

    private TimeConverters() {}

    /** Instants such as {@code 2015-03-02T08:41:07Z}. */
    public static Converter<String, Instant> instant(int digits) {
        DateTimeFormatter format =
                dateTime(digits).appendLiteral('Z').toFormatter(Locale.ROOT).withZone(ZoneOffset.UTC);
        return of(
                "an instant such as " + format.format(Instant.ofEpochSecond(1_425_285_667)),
                DateTimeFormatter.ISO_INSTANT,
                Instant::from,
                format);
    }

    /**
     * Times with an offset, such as {@code 2015-03-02T08:41:07+01:00}, which they keep.
     *
     * @param offset how that is written, as {@link DateTimeFormatter} has it: {@code XXX} for {@code +01:00} and {@code Z},
     *     {@code xxx} for {@code +01:00} and {@code +00:00}, {@code XX} and {@code xx} for the same without a colon
     */
    public static Converter<String, OffsetDateTime> offsetDateTime(int digits, String offset) {
        DateTimeFormatter format = strict(dateTime(digits).appendPattern(offset));
        DateTimeFormatter reading = strict(anyDateTime().appendPattern(offset));
        return of(
                "a time such as " + format.format(OffsetDateTime.of(2015, 3, 2, 8, 41, 7, 0, ZoneOffset.ofHours(1))),
                reading,
                OffsetDateTime::from,
                format);
    }

    /** Times with a zone, such as {@code 2015-03-02T08:41:07+01:00[Europe/Paris]}, or with an offset alone. */
    public static Converter<String, ZonedDateTime> zonedDateTime(int digits) {
        DateTimeFormatter format = strict(dateTime(digits)
                .appendOffsetId()
                .optionalStart()
                .appendLiteral('[')
                .parseCaseSensitive()
                .appendZoneRegionId()
                .appendLiteral(']'));
        return of(
                "a time such as 2015-03-02T08:41:07+01:00[Europe/Paris]",
                DateTimeFormatter.ISO_ZONED_DATE_TIME,
                ZonedDateTime::from,
                format);
    }

    /** Times without an offset, such as {@code 2015-03-02T08:41:07}. */
    public static Converter<String, LocalDateTime> localDateTime(int digits) {
        DateTimeFormatter format = strict(dateTime(digits));
        return of(
                "a time such as " + format.format(LocalDateTime.of(2015, 3, 2, 8, 41, 7)),
                DateTimeFormatter.ISO_LOCAL_DATE_TIME,
                LocalDateTime::from,
                format);
    }

    /** Times of a day, such as {@code 08:41:07}. */
    public static Converter<String, LocalTime> localTime(int digits) {
        DateTimeFormatter format = strict(time(new DateTimeFormatterBuilder(), digits));
        return of(
                "a time such as " + format.format(LocalTime.of(8, 41, 7)),
                DateTimeFormatter.ISO_LOCAL_TIME,
                LocalTime::from,
                format);
    }

    /** Numbers of seconds since 1970 in UTC, with digits behind the point. */
    public static Converter<BigDecimal, Instant> epochSeconds(int digits) {
        return new Converter<>() {
            @Override
            public Instant read(BigDecimal json) {
                if ((long) json.precision() - json.scale() > MOST_WHOLE_DIGITS || json.scale() > MOST_SCALE) {
                    throw new IllegalArgumentException("beyond any instant");
                }
                BigInteger nanos = json.movePointRight(NANOS)
                        .setScale(0, RoundingMode.FLOOR)
                        .toBigInteger();
                BigInteger[] parts = nanos.divideAndRemainder(BigInteger.TEN.pow(NANOS));
                try {
                    return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
                } catch (ArithmeticException beyond) {
                    throw new IllegalArgumentException(beyond);
                }
            }

            @Override
            public BigDecimal write(Instant value) {
                BigDecimal seconds =
                        BigDecimal.valueOf(value.getEpochSecond()).add(BigDecimal.valueOf(value.getNano(), NANOS));
                return seconds.setScale(digits, RoundingMode.FLOOR);
            }

            @Override
            public String expected() {
                return "a number of seconds since 1970";
            }
        };
    }

    private static DateTimeFormatterBuilder dateTime(int digits) {
        return time(
                new DateTimeFormatterBuilder()
                        .append(DateTimeFormatter.ISO_LOCAL_DATE)
                        .appendLiteral('T'),
                digits);
    }

    private static DateTimeFormatterBuilder anyDateTime() {
        return new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    private static DateTimeFormatterBuilder time(DateTimeFormatterBuilder builder, int digits) {
        builder.appendPattern(digits == MINUTES ? "HH:mm" : "HH:mm:ss");
        if (digits == NEEDED) {
            return builder.appendFraction(ChronoField.NANO_OF_SECOND, 0, NANOS, true);
        }
        return digits > 0 ? builder.appendFraction(ChronoField.NANO_OF_SECOND, digits, digits, true) : builder;
    }

    private static DateTimeFormatter strict(DateTimeFormatterBuilder builder) {
        return builder.toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT)
                .withChronology(IsoChronology.INSTANCE);
    }

    private static <T extends TemporalAccessor> Converter<String, T> of(
            String expected, DateTimeFormatter reading, TemporalQuery<T> read, DateTimeFormatter format) {
        return new Converter<>() {
            @Override
            public T read(String json) {
                return reading.parse(json, read);
            }

            @Override
            public String write(T value) {
                return format.format(value);
            }

            @Override
            public String expected() {
                return expected;
            }
        };
    }
}
