package dev.verbatim.processor.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.processor.page.Parameter.Presence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PresenceReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mandatory.",
                "MANDATORY: the number to call",
                "This is required.",
                "The number (mandatory)",
                "The number to call if any (mandatory)",
                "The number to call when ringing ( Required ) only.",
                "Mandatory. Used only when the call is held.",
                "Used if the call is held; required.",
                "Not for chat. Mandatory.",
                "Nothing else is needed, but this is mandatory.",
                "Must not be empty, mandatory.",
                "Never null: required",
            })
    void mandatoryWithoutACondition(String text) {
        assertThat(read(text)).isEqualTo(Presence.MANDATORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mandatory when targetPath is missing.",
                "When targetPath is missing, mandatory.",
                "Mandatory, unless targetUri is sent.",
                "Required if the call is held.",
                "Required only for chat.",
                "Mandatory except for supervisors.",
                "Mandatory in case the call is held.",
                "Mandatory (if the call is held)",
            })
    void mandatoryOnACondition(String text) {
        assertThat(read(text)).isEqualTo(Presence.OPTIONAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Not mandatory.",
                "It is not required.",
                "This isn't required.",
                "This isn’t strictly required.",
                "Not always mandatory",
                "A non-mandatory text.",
                "No longer required.",
                "Never required",
            })
    void negated(String text) {
        assertThat(read(text)).isEqualTo(Presence.OPTIONAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Optional.",
                "The number (OPTIONAL)",
                "Mandatory. Was optional once.",
                "The optional number (mandatory)",
            })
    void optionalAnywhereSettlesIt(String text) {
        assertThat(read(text)).isEqualTo(Presence.OPTIONAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "The number.", "What the server requires.", "Optionally a number.", "Non-requiredness"})
    void otherWordsSayNothing(String text) {
        assertThat(read(text)).isEqualTo(Presence.UNSAID);
    }

    @ParameterizedTest
    @CsvSource({
        "Yes, MANDATORY",
        "yes, MANDATORY",
        "true, MANDATORY",
        "Mandatory, MANDATORY",
        "Required, MANDATORY",
        "No, OPTIONAL",
        "false, OPTIONAL",
        "Optional, OPTIONAL",
        "Not required, OPTIONAL",
        "Only for chat, UNSAID",
        "'', UNSAID",
    })
    void theColumnRequired(String cell, Presence expected) {
        assertThat(PresenceReader.read(Optional.of(cell), List.of("The number.")))
                .isEqualTo(expected);
    }

    @Test
    void everyCellOfTheRowCounts() {
        assertThat(PresenceReader.read(Optional.empty(), List.of("string", "The number.", "mandatory")))
                .isEqualTo(Presence.MANDATORY);
        assertThat(PresenceReader.read(Optional.of("Yes"), List.of("string", "optional")))
                .isEqualTo(Presence.OPTIONAL);
    }

    private static Presence read(String text) {
        return PresenceReader.read(Optional.empty(), List.of("string", text));
    }
}
