package dev.verbatim.processor.refine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.model.ConverterModel;
import dev.verbatim.processor.model.ValueType;
import dev.verbatim.processor.page.json.JsonValue.JsonNumber;
import dev.verbatim.processor.page.json.JsonValue.JsonString;
import dev.verbatim.processor.shape.InstantForm;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Types of the Java library that are written as a text, in one of a few forms. */
final class TextRefiner implements Refiner {
    private static final Form SECONDS = new Form(
            "SECONDS",
            "90",
            text -> Long.toString(Duration.ofSeconds(Long.parseLong(text)).getSeconds()));

    /** The forms of each type; the first one is taken if no sample says otherwise. */
    private static final Map<TypeName, List<Form>> FORMS = Map.of(
            ClassName.get(URI.class),
            List.of(new Form("URI", "/calls/1", text -> URI.create(text).toString())),
            ClassName.get(Instant.class),
            Arrays.stream(InstantForm.values())
                    .map(form -> new Form(form.name(), form.example(), form::rewritten))
                    .toList(),
            ClassName.get(Duration.class),
            List.of(new Form("DURATION", "PT1M30S", text -> Duration.parse(text).toString()), SECONDS));

    @Override
    public Optional<ValueType> refine(Place place, TypeName type, Refining refining) {
        return Optional.ofNullable(FORMS.get(type)).map(forms -> {
            ConverterModel converter =
                    new ConverterModel.Known(form(place, forms, refining).constant());
            return new ValueType.Converted(type, ValueType.STRING, converter);
        });
    }

    private static Form form(Place place, List<Form> forms, Refining refining) {
        if (place.samples().isEmpty()) {
            if (!place.documented().equals(ValueType.STRING)
                    && !place.documented().equals(ValueType.ANY)) {
                refining.misfit(place, "is written as a text, which the page says that it is not");
            }
            boolean seconds = forms.contains(SECONDS)
                    && place.doc().toLowerCase(Locale.ROOT).contains("second");
            return seconds ? SECONDS : forms.get(0);
        }
        // The form of the first sample, so that what is reported is the one that differs.
        SampleValue first = place.samples().get(0);
        Form form = forms.stream()
                .filter(candidate -> place.samples().stream().allMatch(candidate::holds))
                .findFirst()
                .or(() -> forms.stream()
                        .filter(candidate -> candidate.holds(first))
                        .findFirst())
                .orElse(forms.get(0));
        place.samples().stream()
                .filter(sample -> !form.holds(sample))
                .findFirst()
                .ifPresent(sample -> refining.cannotHold(sample, advice(sample, form)));
        return form;
    }

    private static String advice(SampleValue sample, Form form) {
        return sample.json() instanceof JsonString || sample.json() instanceof JsonNumber
                ? ", only texts such as " + form.example() + "; name a converter with @ConvertWith"
                : "";
    }

    /**
     * A form of a text.
     *
     * @param constant the constant of the runtime's {@code Converters}
     * @param example such a text
     * @param rewritten reads a text and writes it back
     */
    private record Form(String constant, String example, UnaryOperator<String> rewritten) {
        boolean holds(SampleValue sample) {
            return sample.json() instanceof JsonString string && holds(string.value());
        }

        private boolean holds(String text) {
            try {
                return rewritten.apply(text).equals(text);
            } catch (IllegalArgumentException | DateTimeException other) {
                return false;
            }
        }
    }
}
