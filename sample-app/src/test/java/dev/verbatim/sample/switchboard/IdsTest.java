package dev.verbatim.sample.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Ids have at least 122 random bits. */
class IdsTest {
    private static final int MANY = 20_000;

    @Test
    void callsHave29RandomDigits() {
        assertThat(Ids.unguessable().callId()).matches("[0-9A-V]{23}AES[0-9A-V]{6}");
        assertEveryDigitVaries(Ids::callId, 29, 32);
    }

    @Test
    void devicesHaveRandomUuids() {
        assertThat(Ids.unguessable().deviceId())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertEveryDigitVaries(Ids::deviceId, 30, 16);
    }

    @Test
    void twoServersGenerateDifferentIds() {
        assertThat(Ids.unguessable().callId()).isNotEqualTo(Ids.unguessable().callId());
        assertThat(Ids.from(new Random(1)).callId())
                .isEqualTo(Ids.from(new Random(1)).callId());
    }

    /** Checks that all ids differ, and that the given number of positions takes every digit. */
    private static void assertEveryDigitVaries(Function<Ids, String> next, int places, int digits) {
        Ids ids = Ids.unguessable();
        Set<String> all = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            all.add(next.apply(ids));
        }
        assertThat(all).hasSize(MANY);
        int length = all.iterator().next().length();
        int varying = 0;
        for (int place = 0; place < length; place++) {
            int at = place;
            if (all.stream().map(id -> id.charAt(at)).distinct().count() == digits) {
                varying++;
            }
        }
        assertThat(varying).isEqualTo(places);
    }
}
