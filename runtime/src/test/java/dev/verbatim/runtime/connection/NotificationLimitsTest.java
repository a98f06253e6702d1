package dev.verbatim.runtime.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class NotificationLimitsTest {
    private static final Duration NANO = Duration.ofNanos(1);
    private static final Duration MILLI = Duration.ofMillis(1);

    private static final List<Limit> LIMITS = List.of(
            new Limit("maxSessions", 1, 0, "1 or more"),
            new Limit("maxQueued", 1, 0, "1 or more"),
            new Limit("maxQueuedBytes", 1, 0, "1 or more"),
            new Limit("maxWrite", NANO, Duration.ZERO, "more than zero"),
            new Limit("maxKept", 0, -1, "0 or more"),
            new Limit("maxKeptBytes", 0, -1, "0 or more"),
            new Limit("maxKeptBytesOfAll", 0L, -1L, "0 or more"),
            new Limit("keptFor", Duration.ZERO, NANO.negated(), "zero or more"),
            new Limit("heartbeat", MILLI, MILLI.minus(NANO), "1 ms or more"));

    @Test
    void everyLimitIsInTheTable() {
        assertThat(LIMITS)
                .extracting(Limit::name)
                .containsExactlyElementsOf(Stream.of(NotificationLimits.class.getRecordComponents())
                        .filter(component -> component.getType() != SlowReaders.class)
                        .map(RecordComponent::getName)
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("LIMITS")
    void aValueBelowTheLeastIsRefusedAndTheLimitNamed(Limit limit) {
        assertThat(limit.with(limit.least())).hasToString(expected(limit));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limit.with(limit.tooSmall()))
                .withMessage(limit.name() + " is " + limit.tooSmall() + "; it must be " + limit.allowed());
    }

    private static String expected(Limit limit) {
        return NotificationLimits.DEFAULT
                .toString()
                .replaceFirst("\\b" + limit.name() + "=[^,\\]]+", limit.name() + "=" + limit.least());
    }

    /** A limit, its least value, the greatest value that is too small, and what the message says. */
    private record Limit(String name, Object least, Object tooSmall, String allowed) {
        NotificationLimits with(Object value) {
            RecordComponent[] components = NotificationLimits.class.getRecordComponents();
            Object[] values = new Object[components.length];
            try {
                for (int i = 0; i < components.length; i++) {
                    values[i] = components[i].getName().equals(name)
                            ? value
                            : components[i].getAccessor().invoke(NotificationLimits.DEFAULT);
                }
                return (NotificationLimits) NotificationLimits.class.getConstructors()[0].newInstance(values);
            } catch (InvocationTargetException refused) {
                throw (IllegalArgumentException) refused.getCause();
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
