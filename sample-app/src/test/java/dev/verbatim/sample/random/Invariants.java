package dev.verbatim.sample.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what must always be true of all calls. */
final class Invariants {
    private Invariants() {}

    static void check(UserViews views) {
        views.all().forEach(call -> checkParties(views, call));
        for (String agent : views.calls().keySet()) {
            assertThat(views.active(agent)).as("active calls of %s", agent).hasSizeLessThan(2);
        }
    }

    /** Checks that the views of all parties of a call agree, and that each state fits the others. */
    private static void checkParties(UserViews views, CallView call) {
        List<CallView> others = views.others(call);
        assertThat(others).as("the others of %s", call).isNotEmpty();
        assertThat(call.is("Ringing", "Dialing", "Established", "Held")).isTrue();
        Set<String> users = new HashSet<>(Set.of(call.user()));
        for (CallView other : others) {
            assertThat(users.add(other.user()))
                    .as("%s twice in %s", other.user(), call)
                    .isTrue();
            assertThat(other.others())
                    .as("the other parties of %s", other.user())
                    .contains(views.numberOf(call))
                    .hasSameSizeAs(others);
            assertThat(other.json().get("userData")).isEqualTo(call.json().get("userData"));
            assertThat(other.connId()).isEqualTo(call.connId());
        }
        if (call.is("Dialing", "Established")) {
            assertThat(call.is("Established")).as("%s", call).isEqualTo(views.isAnswered(call));
        }
        assertThat(call.is("Ringing") && !views.isAnswered(call))
                .as("%s rings although nobody calls", call)
                .isFalse();
        assertThat(call.announces("Answer")).isEqualTo(call.is("Ringing"));
        assertThat(call.announces("Retrieve")).isEqualTo(call.is("Held"));
        assertThat(call.announces("Hangup")).isNotEqualTo(call.is("Ringing"));
    }
}
