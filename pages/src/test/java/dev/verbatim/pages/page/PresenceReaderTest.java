package dev.verbatim.pages.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.page.Parameter.Presence;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
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
    void otherWordsAreIgnored(String text) {
        assertThat(read(text)).isEqualTo(Presence.UNSAID);
    }

    @ParameterizedTest
    @CsvSource({
        "Yes, MANDATORY",
        "yes, MANDATORY",
        "Y, MANDATORY",
        "true, MANDATORY",
        "Mandatory, MANDATORY",
        "Required, MANDATORY",
        "YES *, MANDATORY",
        "Yes*, MANDATORY",
        "Yes (1), MANDATORY",
        "'Yes, always', MANDATORY",
        "x, MANDATORY",
        "✓, MANDATORY",
        "✔️, MANDATORY",
        "M, MANDATORY",
        "No, OPTIONAL",
        "n, OPTIONAL",
        "false, OPTIONAL",
        "Optional, OPTIONAL",
        "'No (default: 5)', OPTIONAL",
        "Not required, OPTIONAL",
        "Non-mandatory, OPTIONAL",
        "-, OPTIONAL",
        "Only for chat, OPTIONAL",
        "Conditional, OPTIONAL",
        "'Yes, if the call is held', OPTIONAL",
        "'Optional, required for chat', OPTIONAL",
        "yes/no, UNSAID",
        "Mandatory or optional, UNSAID",
        "See below, UNSAID",
        "N/A, UNSAID",
        "'', UNSAID",
    })
    void theColumnRequired(String cell, Presence expected) {
        assertThat(PresenceReader.read(required(cell), List.of("The number."))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Yes, 'Optional once, now always sent.', MANDATORY",
        "Yes, Mandatory if the call is held., MANDATORY",
        "No, Mandatory., OPTIONAL",
        "No, Required for everybody., OPTIONAL",
        "'', Optional., OPTIONAL",
        "See below, Mandatory., MANDATORY",
    })
    void yesOrNoInTheColumnRequiredOverridesTheText(String cell, String words, Presence expected) {
        assertThat(PresenceReader.read(required(cell), List.of("string", words)))
                .isEqualTo(expected);
    }

    @Test
    void everyOtherCellOfTheRowCounts() {
        assertThat(PresenceReader.read(Optional.empty(), List.of("string", "The number.", "mandatory")))
                .isEqualTo(Presence.MANDATORY);
    }

    @Test
    void aColumnThatAsksTheOppositeSaysYesOfWhatIsOptional() {
        RequiredCell cell =
                RequiredCell.of(new Text("no", Position.START), "Optional").opposite();
        assertThat(cell.presence()).hasValue(Presence.MANDATORY);
        assertThat(cell.ifOptional()).isEqualTo("yes");
    }

    private static Optional<RequiredCell> required(String cell) {
        return Optional.of(RequiredCell.of(new Text(cell, Position.START), "Required"));
    }

    private static Presence read(String text) {
        return PresenceReader.read(Optional.empty(), List.of("string", text));
    }
}
