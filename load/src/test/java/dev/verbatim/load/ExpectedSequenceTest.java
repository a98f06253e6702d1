package dev.verbatim.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectedSequenceTest {
    private static final List<String> CYCLE = List.of("A Held", "B Established", "B Held", "A Established");

    private final ExpectedSequence sequence = new ExpectedSequence(CYCLE, 0);

    @Test
    void acceptsRepeatedCycles() {
        hear("A Held", "B Established", "B Held", "A Established", "A Held");

        assertThat(sequence.fault(5)).isEmpty();
    }

    @Test
    void startsALaterSessionAtItsPosition() {
        ExpectedSequence later = new ExpectedSequence(CYCLE, 6);
        later.heard("B Held");
        later.heard("A Established");

        assertThat(later.fault(8)).isEmpty();
        assertThat(later.fault(10)).contains("received 2 of 4 notifications");
    }

    @Test
    void reportsALostLastNotification() {
        hear("A Held", "B Established", "B Held");

        assertThat(sequence.fault(4)).contains("received 3 of 4 notifications");
    }

    @Test
    void reportsALostNotification() {
        hear("A Held", "B Held", "A Established");

        assertThat(sequence.fault(4)).contains("notification 2 should be [B Established] but was [B Held]");
    }

    @Test
    void reportsALostCycle() {
        hear("A Held", "B Established", "B Held", "A Established");

        assertThat(sequence.fault(8)).contains("received 4 of 8 notifications");
    }

    @Test
    void reportsADuplicate() {
        hear("A Held", "B Established", "B Established", "B Held");

        assertThat(sequence.fault(4)).contains("notification 3 should be [B Held] but was [B Established]");
    }

    @Test
    void reportsAnExtraNotification() {
        hear("A Held", "B Established", "B Held");

        assertThat(sequence.fault(2)).contains("received 3 of 2 notifications");
    }

    @Test
    void reportsReorderedNotifications() {
        hear("B Established", "A Held", "B Held", "A Established");

        assertThat(sequence.fault(4)).contains("notification 1 should be [A Held] but was [B Established]");
    }

    @Test
    void reportsANotificationOfAnotherUser() {
        hear("A Held", "C Established");

        assertThat(sequence.fault(2)).contains("notification 2 should be [B Established] but was [C Established]");
    }

    private void hear(String... notifications) {
        List.of(notifications).forEach(sequence::heard);
    }
}
