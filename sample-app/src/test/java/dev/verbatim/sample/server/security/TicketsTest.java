package dev.verbatim.sample.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TicketsTest {
    private static final Caller ALICE = new User("alice");
    private static final Caller BOB = new User("bob");

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);
    private final Tickets tickets = new Tickets(now::get);

    @Test
    void isForTheUserWhoGotIt() {
        String ofAlice = tickets.issue(ALICE);
        String ofBob = tickets.issue(BOB);

        assertThat(tickets.redeem(ofBob)).isEqualTo(BOB);
        assertThat(tickets.redeem(ofAlice)).isEqualTo(ALICE);
        assertThat(tickets.open()).isZero();
    }

    @Test
    void isVoidOnceUsed() {
        String ticket = tickets.issue(ALICE);

        assertThat(tickets.redeem(ticket)).isEqualTo(ALICE);
        assertThat(tickets.redeem(ticket)).isNull();
    }

    @Test
    void expires() {
        String ticket = tickets.issue(ALICE);
        now.addAndGet(TimeUnit.SECONDS.toNanos(Tickets.SECONDS));
        assertThat(tickets.open()).as("just not yet").isOne();

        now.incrementAndGet();

        assertThat(tickets.redeem(ticket)).isNull();
        assertThat(tickets.open()).isZero();
    }

    @Test
    void isNotGuessed() {
        String ticket = tickets.issue(ALICE);

        for (String guess :
                List.of("", "x", ticket.substring(1), ticket + "x", ticket.toUpperCase(java.util.Locale.ROOT))) {
            assertThat(tickets.redeem(guess)).as(guess).isNull();
        }
        assertThat(ticket).matches("[\\w-]{32}").isNotEqualTo(tickets.issue(ALICE));
    }

    @Test
    void aUserHasABoundedNumber() {
        String ofBob = tickets.issue(BOB);
        List<String> ofAlice = new ArrayList<>();
        for (int i = 0; i <= Tickets.MOST_OF_A_USER; i++) {
            ofAlice.add(tickets.issue(ALICE));
        }

        assertThat(tickets.open()).isEqualTo(Tickets.MOST_OF_A_USER + 1);
        assertThat(tickets.redeem(ofAlice.get(0))).as("the oldest").isNull();
        assertThat(tickets.redeem(ofAlice.get(1))).isEqualTo(ALICE);
        assertThat(tickets.redeem(ofBob)).isEqualTo(BOB);
    }

    private record User(String name) implements Caller {
        @Override
        public Set<String> features() {
            return Set.of();
        }
    }
}
