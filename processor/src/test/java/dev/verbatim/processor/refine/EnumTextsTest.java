package dev.verbatim.processor.refine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.processor.declared.DeclaredValue.Constant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnumTextsTest {
    @ParameterizedTest
    @CsvSource({
        "Established, OnHold",
        "established, on_hold",
        "call-ended, on-hold",
        "call_ended, on_hold",
        "ESTABLISHED, ON_HOLD",
        "callEnded, OnHold"
    })
    void aConstantThatNoSampleShowsIsWrittenLikeTheOthers(String shown, String text) {
        EnumTexts texts = new EnumTexts(
                List.of(constant("ESTABLISHED"), constant("CALL_ENDED"), constant("ON_HOLD")), List.of(shown));

        assertThat(texts.byConstant()).containsEntry("ON_HOLD", text).containsValue(shown);
    }

    private static Constant constant(String name) {
        return new Constant(name, Optional.empty(), false);
    }
}
