package dev.verbatim.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.verbatim.runtime.Converter;
import dev.verbatim.runtime.OpenEnum;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Java types for the texts of messages. */
class ConverterTest {
    private enum State {
        HELD,
        TALKING,
        OTHER
    }

    private static final EnumConverter<State> STATES =
            EnumConverter.of(State.class, Map.of("Held", State.HELD, "Established", State.TALKING));

    static List<Object[]> texts() {
        return List.of(
                new Object[] {Converters.URI, "http://localhost:8080/calls/1?x=%20"},
                new Object[] {Converters.INSTANT, "2015-03-02T08:41:07Z"},
                new Object[] {Converters.INSTANT, "2015-03-02T08:41:07.004Z"},
                new Object[] {Converters.INSTANT_MILLIS, "2015-03-02T08:41:07.000Z"},
                new Object[] {Converters.DURATION, "PT1M30.5S"},
                new Object[] {Converters.SECONDS, "90"},
                new Object[] {STATES, "Established"},
                new Object[] {STATES.open(), "Held"},
                new Object[] {STATES.open(), "Parked"});
    }

    @ParameterizedTest
    @MethodSource("texts")
    <T> void whatIsReadIsWrittenAsItWas(Converter<String, T> converter, String text) {
        assertThat(converter.write(converter.read(text))).isEqualTo(text);
        assertThat(converter.read(text)).isEqualTo(converter.read(text)).hasSameHashCodeAs(converter.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[", "2015-03-02", "1.5", "99999999999999999999"})
    void whatIsNoneIsRefusedWithADocumentedException(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Converters.URI.read("[" + text));
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Converters.INSTANT.read(text));
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Converters.DURATION.read(text));
        assertThatIllegalArgumentException().isThrownBy(() -> Converters.SECONDS.read(text));
        assertThatIllegalArgumentException().isThrownBy(() -> STATES.read(text));
    }

    @Test
    void aTextThatNoConstantStandsForIsTheUnknownOneWhichCannotBeWritten() {
        EnumConverter<State> states = STATES.orElse(State.OTHER);

        assertThat(states.read("Parked")).isSameAs(State.OTHER);
        assertThat(states.write(State.HELD)).isEqualTo("Held");
        assertThatIllegalStateException()
                .isThrownBy(() -> states.write(State.OTHER))
                .withMessage("State.OTHER does not keep the text that it stands for; OpenEnum<State> does");
    }

    @Test
    void anOpenValueIsAConstantOrAText() {
        OpenEnum<State> held = STATES.open().read("Held");
        OpenEnum<State> parked = STATES.open().read("Parked");

        assertThat(held).isEqualTo(OpenEnum.of(State.HELD)).isNotEqualTo(parked).hasToString("HELD");
        assertThat(held.text()).isEqualTo("Held");
        assertThat(parked.text()).isEqualTo("Parked");
        assertThatIllegalStateException()
                .isThrownBy(() -> OpenEnum.of(State.HELD).text())
                .withMessageStartingWith("HELD was not read from a message");
        assertThat(held.constant()).isSameAs(State.HELD);
        assertThat(held.is(State.HELD)).isTrue();
        assertThat(parked).isEqualTo(OpenEnum.ofText("Parked")).hasToString("Parked");
        assertThat(parked.constant()).isNull();
        assertThat(parked.is(State.HELD)).isFalse();
        assertThat(parked.orElse(State.OTHER)).isSameAs(State.OTHER);
        assertThat(OpenEnum.ofText("HELD")).isNotEqualTo(held);
    }
}
