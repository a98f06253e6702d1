package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.security.PasswordQueue;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The limits of the queue of passwords that wait to be checked. */
final class PasswordQueueLimits {
    private PasswordQueueLimits() {}

    static Map<String, LimitCase> cases() {
        Map<String, LimitCase> cases = new LinkedHashMap<>();
        cases.put("passwords of an address that wait to be checked", row -> {
            row.code(429);
            PasswordQueue queue = new PasswordQueue().add("192.0.2.1", row.number());
            assertThat(queue.refused()).isZero();
            assertThat(queue.add("192.0.2.1", 5).refused()).isEqualTo(5);
            assertThat(queue.add("192.0.2.2", 5).refused()).isEqualTo(5);
        });
        cases.put("passwords that wait to be checked", row -> {
            row.code(429);
            PasswordQueue queue = new PasswordQueue();
            for (int i = 0; i < row.number(); i += 50) {
                queue.add("192.0.2." + i / 50, 50);
            }
            assertThat(queue.refused()).isZero();
            assertThat(queue.add("198.51.100.1", 5).refused()).isEqualTo(5);
        });
        cases.put("time that a password waits to be checked", row -> {
            row.code(429);
            Duration longest = Duration.ofSeconds(row.number());
            PasswordQueue queue = new PasswordQueue().add("192.0.2.1", 2).after(longest);
            assertThat(queue.check().checked()).isEqualTo(2);
            assertThat(queue.add("192.0.2.1", 3)
                            .after(longest.plusMillis(1))
                            .check()
                            .refused())
                    .isEqualTo(3);
        });
        return cases;
    }
}
