package dev.verbatim.processor.refine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.shape.InstantForm;
import dev.verbatim.processor.model.ConverterModel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ISO 8601 formats of the runtime's {@code TimeConverters}: with a fixed number of fractional digits, or with as many as needed.
 */
final class TimeForms {
    private static final int NEEDED = -1;
    private static final int MINUTES = -2;
    private static final int NANOS = 9;
    private static final List<String> OFFSETS = List.of("XXX", "xxx", "XX", "xx");

    private TimeForms() {}

    /** Returns the formats of each type; the first one is the default. */
    static Map<TypeName, List<TextForm>> all() {
        Map<TypeName, List<TextForm>> forms = new HashMap<>();
        List<TextForm> instants = new ArrayList<>();
        Arrays.stream(InstantForm.values())
                .map(form -> new TextForm(new ConverterModel.Known(form.name()), form.example(), form::rewritten))
                .forEach(instants::add);
        instants.addAll(forms(
                "instant",
                Instant.class,
                builder -> builder.appendLiteral('Z').toFormatter(Locale.ROOT).withZone(ZoneOffset.UTC),
                (text, format) -> Instant.parse(text),
                digits(false),
                ""));
        forms.put(ClassName.get(Instant.class), instants);
        List<TextForm> offsetTimes = new ArrayList<>();
        for (String offset : OFFSETS) {
            offsetTimes.addAll(forms(
                    "offsetDateTime",
                    OffsetDateTime.class,
                    builder -> builder.appendPattern(offset).toFormatter(Locale.ROOT),
                    OffsetDateTime::parse,
                    digits(true),
                    offset));
        }
        forms.put(ClassName.get(OffsetDateTime.class), offsetTimes);
        forms.put(
                ClassName.get(ZonedDateTime.class),
                forms(
                        "zonedDateTime",
                        ZonedDateTime.class,
                        builder -> builder.appendOffsetId()
                                .optionalStart()
                                .appendLiteral('[')
                                .appendZoneRegionId()
                                .appendLiteral(']')
                                .toFormatter(Locale.ROOT),
                        (text, format) -> ZonedDateTime.parse(text),
                        digits(true),
                        ""));
        forms.put(
                ClassName.get(LocalDateTime.class),
                forms(
                        "localDateTime",
                        LocalDateTime.class,
                        builder -> builder.toFormatter(Locale.ROOT),
                        LocalDateTime::parse,
                        digits(true),
                        ""));
        forms.put(
                ClassName.get(LocalTime.class),
                digits(true)
                        .map(digits -> {
                            DateTimeFormatter format =
                                    time(new DateTimeFormatterBuilder(), digits).toFormatter(Locale.ROOT);
                            return form(
                                    new ConverterModel.Time("localTime", ClassName.get(LocalTime.class), digits, ""),
                                    format.format(LocalTime.of(8, 41, 7)),
                                    text -> format.format(LocalTime.parse(text)));
                        })
                        .toList());
        forms.put(
                ClassName.get(LocalDate.class),
                List.of(new TextForm(
                        new ConverterModel.Known("LOCAL_DATE"),
                        "2015-03-02",
                        text -> LocalDate.parse(text).toString())));
        return forms;
    }

    private static List<TextForm> forms(
            String factory,
            Class<? extends TemporalAccessor> type,
            Function<DateTimeFormatterBuilder, DateTimeFormatter> end,
            BiFunction<String, DateTimeFormatter, TemporalAccessor> read,
            Stream<Integer> digits,
            String offset) {
        return digits.map(count -> {
                    DateTimeFormatter format = end.apply(dateTime(count));
                    DateTimeFormatter reading =
                            end.apply(new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
                    return form(
                            new ConverterModel.Time(factory, ClassName.get(type), count, offset),
                            format.format(ZonedDateTime.of(2015, 3, 2, 8, 41, 7, 0, ZoneOffset.ofHours(1))),
                            text -> format.format(read.apply(text, reading)));
                })
                .toList();
    }

    private static TextForm form(ConverterModel converter, String example, UnaryOperator<String> rewritten) {
        return new TextForm(converter, example, rewritten);
    }

    /** Returns the numbers of fractional digits, in order of preference: fixed numbers from 0; as many as needed; no seconds at all. */
    private static Stream<Integer> digits(boolean minutes) {
        return IntStream.concat(
                        IntStream.rangeClosed(0, NANOS), minutes ? IntStream.of(NEEDED, MINUTES) : IntStream.of(NEEDED))
                .boxed();
    }

    private static DateTimeFormatterBuilder dateTime(int digits) {
        return time(
                new DateTimeFormatterBuilder()
                        .append(DateTimeFormatter.ISO_LOCAL_DATE)
                        .appendLiteral('T'),
                digits);
    }

    private static DateTimeFormatterBuilder time(DateTimeFormatterBuilder builder, int digits) {
        builder.appendPattern(digits == MINUTES ? "HH:mm" : "HH:mm:ss");
        if (digits == NEEDED) {
            return builder.appendFraction(ChronoField.NANO_OF_SECOND, 0, NANOS, true);
        }
        return digits > 0 ? builder.appendFraction(ChronoField.NANO_OF_SECOND, digits, digits, true) : builder;
    }
}
