package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.json.JsonNumbers;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A point in time that a message shows.
 *
 * @param format how it is written: two values of one format have equal texts here
 * @param at the time; a time without an offset is taken for UTC
 * @param hasZone whether the message says the offset from UTC
 */
record Timestamp(String format, Instant at, boolean hasZone) {
    private static final int MOST_DIGITS_OF_SECONDS = 11;
    private static final Pattern EPOCH = Pattern.compile("(?<whole>\\d{9,14})(?<fraction>\\.\\d{1,9})?");
    private static final Pattern ISO = Pattern.compile("(?<date>\\d{4}-\\d{2}-\\d{2})(?<separator>[Tt ])"
            + "(?<minutes>\\d{2}:\\d{2})(?<seconds>:\\d{2})?(?<fraction>[.,]\\d{1,9})?"
            + "(?<zone>[Zz]|[+-]\\d{2}(?::?\\d{2})?)?");

    /**
     * Reads a value: seconds or milliseconds since 1970, as a number or a string, or a date with a time in ISO 8601.
     *
     * @return empty if it is not a point in time
     */
    static Optional<Timestamp> of(JsonNode value) {
        String type = JsonNumbers.isNumber(value) ? "a number" : "a string";
        if (!JsonNumbers.isNumber(value) && !value.isString()) {
            return Optional.empty();
        }
        String text = ScalarText.of(value);
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.matches()) {
            return Optional.of(epoch(type, epoch));
        }
        Matcher iso = ISO.matcher(text);
        try {
            return iso.matches() && value.isString() ? Optional.of(iso(iso)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Timestamp epoch(String type, Matcher epoch) {
        boolean seconds = epoch.group("whole").length() <= MOST_DIGITS_OF_SECONDS;
        BigDecimal nanos = new BigDecimal(epoch.group()).movePointRight(seconds ? 9 : 6);
        BigDecimal[] parts = nanos.divideAndRemainder(BigDecimal.TEN.pow(9));
        String unit = (seconds ? "seconds" : "milliseconds") + " since 1970"
                + (epoch.group("fraction") == null ? "" : " with a fraction");
        return new Timestamp(
                type + " of " + unit, Instant.ofEpochSecond(parts[0].longValue(), parts[1].longValue()), true);
    }

    private static Timestamp iso(Matcher iso) {
        String seconds = iso.group("seconds") == null ? "" : iso.group("seconds");
        String fraction = iso.group("fraction") == null ? "" : iso.group("fraction");
        String zone = iso.group("zone") == null ? "" : iso.group("zone");
        LocalDateTime local = LocalDateTime.parse(
                iso.group("date") + "T" + iso.group("minutes") + seconds + fraction.replace(',', '.'));
        ZoneOffset offset = zone.isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(zone.toUpperCase(Locale.ROOT));
        String format = "yyyy-MM-dd" + iso.group("separator") + "HH:mm" + (seconds.isEmpty() ? "" : ":ss")
                + (fraction.isEmpty() ? "" : fraction.charAt(0) + "fraction")
                + (zone.matches("[+-].*")
                        ? zone.replaceAll("[+-]", "±")
                                .replaceAll("\\d\\d$", "mm")
                                .replaceAll("\\d\\d", "hh")
                        : zone);
        return new Timestamp(format, local.toInstant(offset), !zone.isEmpty());
    }

    /** Returns whether the other value is written in the same way. A fraction of a second may be left out, as Java does when it is 0. */
    boolean isWrittenAs(Timestamp documented) {
        return format.equals(documented.format)
                || documented.format.replaceFirst("[.,]fraction", "").equals(format);
    }
}
