package dev.verbatim.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results that are not objects of a generated type. */
class ElementsCodecTest {
    /** Reads any object and forgets its member a. */
    private static final Codec FORGETFUL =
            Codec.of(in -> AnyMessage.read(in, "a"), (message, out) -> message.writeTo(out));

    @Test
    void elementsOfArraysAndValuesOfObjects() {
        Codec codec = ElementsCodec.of("[]{}", FORGETFUL);

        assertThat(codec.read("[{\"x\":{\"a\":1,\"b\":2},\"y\":null},{},null]").write())
                .isEqualTo("[{\"x\":{\"b\":2},\"y\":null},{},null]");
    }

    @Test
    void anElementIsReadByItsType() {
        Codec codec = ElementsCodec.of("[]", json -> {
            throw new IllegalArgumentException("no load");
        });

        assertThat(codec.read("[]").write()).isEqualTo("[]");
        assertThatThrownBy(() -> codec.read("[5]")).hasMessage("no load");
        assertThatThrownBy(() -> codec.read("5")).hasMessage("5 is neither an array nor an object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0x1c\"", "7.50", "1e5", "null", "true", "[1,\"a\"]", "{\"a\":[]}"})
    void otherJsonIsItself(String json) {
        assertThat(ElementsCodec.json().read(json).write()).isEqualTo(json);
    }
}
