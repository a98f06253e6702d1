package dev.verbatim.processor.refine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.shape.SampleValue;
import dev.verbatim.pages.shape.Scalar;
import dev.verbatim.processor.model.ConverterModel;
import dev.verbatim.processor.model.ValueType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Refines numbers since 1970 to instants: seconds or milliseconds, as the row names them or else by the size of the numbers. */
final class EpochRefiner implements Refiner {
    private static final TypeName INSTANT = ClassName.get(Instant.class);
    private static final Pattern MILLIS = Pattern.compile("\\bmilli(?:second|s)|\\bms\\b|\\bepochmilli");
    private static final Pattern SECONDS = Pattern.compile("\\bseconds?\\b");

    /** As milliseconds, this is early in 1973; as seconds, in the year 5138. */
    private static final BigDecimal LEAST_MILLIS = new BigDecimal("100000000000");

    @Override
    public Optional<ValueType> refine(RefinementTarget target, TypeName type, RefinementContext context) {
        if (!type.equals(INSTANT) || !isNumber(target)) {
            return Optional.empty();
        }
        Optional<SampleValue> other = target.samples().stream()
                .filter(sample ->
                        !(sample.json() instanceof JsonNumber number) || !Scalar.BIG_DECIMAL.holds(number.literal()))
                .findFirst();
        if (other.isPresent()) {
            context.cannotHold(other.get(), "");
            return Optional.of(target.documented());
        }
        List<BigDecimal> shown = target.samples().stream()
                .map(sample -> new BigDecimal(((JsonNumber) sample.json()).literal()))
                .toList();
        String said = target.doc().toLowerCase(Locale.ROOT);
        boolean millis = MILLIS.matcher(said).find()
                || !SECONDS.matcher(said).find()
                        && shown.stream().anyMatch(number -> number.abs().compareTo(LEAST_MILLIS) >= 0);
        int digits = shown.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        if (digits <= 0) {
            ConverterModel whole = new ConverterModel.Known(millis ? "EPOCH_MILLIS" : "EPOCH_SECONDS");
            return Optional.of(new ValueType.Converted(type, new ValueType.Simple(Scalar.LONG), whole));
        }
        if (millis) {
            return Optional.of(
                    context.mismatch(
                            target,
                            "is read from whole milliseconds, but the page shows fractions of them; name a converter with @ConvertWith"));
        }
        ConverterModel parts = new ConverterModel.Time("epochSeconds", (ClassName) INSTANT, digits, "");
        return Optional.of(new ValueType.Converted(type, new ValueType.Simple(Scalar.BIG_DECIMAL), parts));
    }

    private static boolean isNumber(RefinementTarget target) {
        return target.documented().scalarType().filter(Scalar::isNumber).isPresent();
    }
}
