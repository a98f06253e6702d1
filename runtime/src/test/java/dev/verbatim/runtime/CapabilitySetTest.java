package dev.verbatim.runtime;

import static dev.verbatim.runtime.voice.VoiceCapability.DIAL;
import static dev.verbatim.runtime.voice.VoiceCapability.HANGUP;
import static dev.verbatim.runtime.voice.VoiceCapability.SWAP_CALLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.voice.Call;
import dev.verbatim.runtime.voice.VoiceCapability;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapabilitySetTest {
    @Test
    void keepsTheOrderOfTheMessageAndTheNamesThatItDoesNotKnow() {
        CapabilitySet<VoiceCapability> set =
                CapabilitySet.ofNames(List.of("SwapCalls", "Teleport", "Dial"), VoiceCapability::of);
        assertThat(set.names()).containsExactly("SwapCalls", "Teleport", "Dial");
        assertThat(set.known()).containsExactly(DIAL, SWAP_CALLS);
        assertThat(set.contains(SWAP_CALLS)).isTrue();
        assertThat(set.contains(HANGUP)).isFalse();
    }

    @Test
    void isEqualAsASet() {
        assertThat(CapabilitySet.of(DIAL, HANGUP))
                .isEqualTo(CapabilitySet.of(HANGUP, DIAL, HANGUP))
                .isEqualTo(CapabilitySet.ofNames(List.of("Hangup", "Dial"), VoiceCapability::of))
                .hasSameHashCodeAs(CapabilitySet.of(HANGUP, DIAL))
                .isNotEqualTo(CapabilitySet.of(DIAL))
                .isNotEqualTo(CapabilitySet.ofNames(List.of("Dial", "Teleport"), VoiceCapability::of));
    }

    @Test
    void canBeEmptyAndNeverChanges() {
        CapabilitySet<VoiceCapability> none = CapabilitySet.of(List.<VoiceCapability>of());
        assertThat(none.names()).isEmpty();
        assertThat(none.known()).isEmpty();
        CapabilitySet<VoiceCapability> some = CapabilitySet.of(DIAL);
        assertThatThrownBy(() -> some.names().add("Hangup")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> some.known().add(HANGUP)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void isWhatTheRulesSayAndAFailingRuleSaysNo() {
        assertThat(VoiceCapability.present(new Call("S", "Established"))).containsExactly(HANGUP, SWAP_CALLS);
        assertThat(VoiceCapability.present(new Call("R", "Held"))).containsExactly(HANGUP);
        assertThat(VoiceCapability.present(new Call("X", "Broken"))).containsExactly(HANGUP);
    }

    @Test
    void joinsWhatSeveralApisOffer() {
        CapabilitySet<VoiceCapability> joined = CapabilitySet.joined(
                VoiceCapability::of, List.of(SWAP_CALLS), List.of(Extra.Record, Extra.Dial, HANGUP), List.of(HANGUP));
        assertThat(joined.names()).containsExactly("SwapCalls", "Record", "Dial", "Hangup");
        assertThat(joined.known()).containsExactly(DIAL, HANGUP, SWAP_CALLS);
        assertThat(joined.contains(DIAL)).isTrue();
        assertThat(CapabilitySet.joined(VoiceCapability::of)).isEqualTo(CapabilitySet.of(List.<VoiceCapability>of()));
    }

    /** Another API: it has an operation of its own, and one whose name the first knows. */
    private enum Extra implements Capability {
        Record,
        Dial;

        @Override
        public String operationName() {
            return name();
        }
    }
}
