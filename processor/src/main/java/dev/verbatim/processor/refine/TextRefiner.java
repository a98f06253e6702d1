package dev.verbatim.processor.refine;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.shape.SampleValue;
import dev.verbatim.processor.model.ConverterModel;
import dev.verbatim.processor.model.ValueType;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Refines texts to types of the Java library, each with a few text formats. */
final class TextRefiner implements Refiner {
    private static final TextForm SECONDS = form(
            "SECONDS",
            "90",
            text -> Long.toString(Duration.ofSeconds(Long.parseLong(text)).toSeconds()));

    /** The formats of each type; the first one is the default. */
    private static final Map<TypeName, List<TextForm>> FORMS = forms();

    /** The types to suggest for a text that the chosen type cannot hold, in order of preference. */
    private static final List<TypeName> TIMES = Stream.of(
                    Instant.class,
                    OffsetDateTime.class,
                    LocalDateTime.class,
                    LocalDate.class,
                    LocalTime.class,
                    Duration.class)
            .<TypeName>map(ClassName::get)
            .toList();

    private static Map<TypeName, List<TextForm>> forms() {
        Map<TypeName, List<TextForm>> forms = new HashMap<>(TimeForms.all());
        forms.put(
                ClassName.get(URI.class),
                List.of(form("URI", "/calls/1", text -> URI.create(text).toString())));
        forms.put(
                ClassName.get(Duration.class),
                List.of(form("DURATION", "PT1M30S", text -> Duration.parse(text).toString()), SECONDS));
        String uuid = "3d41b0a9-52c7-4e86-9b1f-c8a27d60e413";
        forms.put(
                ClassName.get(UUID.class),
                List.of(
                        form("UUID", uuid, text -> UUID.fromString(text).toString()),
                        form(
                                "UUID_CAPITALS",
                                uuid.toUpperCase(Locale.ROOT),
                                text -> UUID.fromString(text).toString().toUpperCase(Locale.ROOT))));
        forms.put(
                ArrayTypeName.of(TypeName.BYTE),
                List.of(
                        base64("BASE64", "SGVsbG8=", Base64.getDecoder(), Base64.getEncoder()),
                        base64("BASE64_URL", "SGVsbG8=", Base64.getUrlDecoder(), Base64.getUrlEncoder()),
                        base64(
                                "BASE64_UNPADDED",
                                "SGVsbG8",
                                Base64.getDecoder(),
                                Base64.getEncoder().withoutPadding()),
                        base64(
                                "BASE64_URL_UNPADDED",
                                "SGVsbG8",
                                Base64.getUrlDecoder(),
                                Base64.getUrlEncoder().withoutPadding())));
        return forms;
    }

    private static TextForm form(String constant, String example, UnaryOperator<String> rewritten) {
        return new TextForm(new ConverterModel.Known(constant), example, rewritten);
    }

    private static TextForm base64(String constant, String example, Base64.Decoder decoder, Base64.Encoder encoder) {
        return form(constant, example, text -> encoder.encodeToString(decoder.decode(text)));
    }

    @Override
    public Optional<ValueType> refine(RefinementTarget target, TypeName type, RefinementContext context) {
        return Optional.ofNullable(FORMS.get(type))
                .map(forms -> new ValueType.Converted(
                        type, ValueType.string(), form(target, forms, context).converter()));
    }

    private static TextForm form(RefinementTarget target, List<TextForm> forms, RefinementContext context) {
        if (target.samples().isEmpty()) {
            if (!target.documented().equals(ValueType.string())
                    && !target.documented().equals(ValueType.any())) {
                context.mismatch(target, "is written as a text, but the page documents another type");
            }
            boolean seconds = forms.contains(SECONDS)
                    && target.doc().toLowerCase(Locale.ROOT).contains("second");
            return seconds ? SECONDS : forms.get(0);
        }
        // Take the format of the first sample, so that the sample that differs is reported.
        SampleValue first = target.samples().get(0);
        TextForm form = forms.stream()
                .filter(candidate -> target.samples().stream().allMatch(candidate::holds))
                .findFirst()
                .or(() -> forms.stream()
                        .filter(candidate -> candidate.holds(first))
                        .findFirst())
                .orElse(forms.get(0));
        target.samples().stream()
                .filter(sample -> !form.holds(sample))
                .findFirst()
                .ifPresent(sample -> context.cannotHold(sample, advice(target, sample, form)));
        return form;
    }

    private static String advice(RefinementTarget target, SampleValue sample, TextForm form) {
        String other = TIMES.stream()
                .filter(time -> FORMS.getOrDefault(time, List.of()).stream()
                        .anyMatch(each -> target.samples().stream().allMatch(each::holds)))
                .findFirst()
                .map(time -> "use " + time + ", or ")
                .orElse(form.holds(target.samples().get(0)) ? "write all samples in this format, or " : "");
        return sample.json() instanceof JsonString || sample.json() instanceof JsonNumber
                ? ", only texts such as " + form.example() + "; " + other + "name a converter with @ConvertWith"
                : "";
    }
}
