package dev.verbatim.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.verbatim.runtime.connection.ConnectionLimits;
import dev.verbatim.runtime.connection.NotificationLimits;
import dev.verbatim.runtime.state.LogLimits;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class LimitsTest {
    private static final Duration NANO = Duration.ofNanos(1);
    private static final Duration MILLI = Duration.ofMillis(1);
    private static final String BODY = "from 1 to 2147483646";

    /** Each type of limits with its default. */
    private static final List<Record> DEFAULTS =
            List.of(RequestLimits.DEFAULT, PendingLimits.DEFAULT, ConnectionLimits.DEFAULT, NotificationLimits.DEFAULT);

    private static final List<Limit> LIMITS = List.of(
            new Limit(RequestLimits.DEFAULT, "maxBodyBytes", 1, 0, BODY),
            new Limit(RequestLimits.DEFAULT, "maxBodyBytes", Integer.MAX_VALUE - 1, Integer.MAX_VALUE, BODY),
            new Limit(RequestLimits.DEFAULT, "maxDepth", 1, 0, "1 or more"),
            new Limit(RequestLimits.DEFAULT, "maxStringLength", 1, 0, "1 or more"),
            new Limit(RequestLimits.DEFAULT, "maxNameLength", 1, 0, "1 or more"),
            new Limit(RequestLimits.DEFAULT, "maxNumberLength", 1, 0, "1 or more"),
            new Limit(RequestLimits.DEFAULT, "maxBatch", 1, 0, "1 or more"),
            new Limit(PendingLimits.DEFAULT, "maxWait", NANO, Duration.ZERO, "more than zero"),
            new Limit(PendingLimits.DEFAULT, "maxPending", 1, 0, "1 or more"),
            new Limit(ConnectionLimits.DEFAULT, "maxRequests", 1, 0, "1 or more"),
            new Limit(ConnectionLimits.DEFAULT, "maxSentRequests", 1, 0, "1 or more"),
            new Limit(ConnectionLimits.DEFAULT, "maxQueued", 1, 0, "1 or more"),
            new Limit(ConnectionLimits.DEFAULT, "maxQueuedBytes", 1, 0, "1 or more"),
            new Limit(ConnectionLimits.DEFAULT, "maxWrite", NANO, Duration.ZERO, "more than zero"),
            new Limit(ConnectionLimits.DEFAULT, "maxIdle", Duration.ZERO, NANO.negated(), "zero or more"),
            new Limit(NotificationLimits.DEFAULT, "maxSessions", 1, 0, "1 or more"),
            new Limit(NotificationLimits.DEFAULT, "maxQueued", 1, 0, "1 or more"),
            new Limit(NotificationLimits.DEFAULT, "maxQueuedBytes", 1, 0, "1 or more"),
            new Limit(NotificationLimits.DEFAULT, "maxWrite", NANO, Duration.ZERO, "more than zero"),
            new Limit(LogLimits.DEFAULT, "maxKept", 1, 0, "1 or more"),
            new Limit(LogLimits.DEFAULT, "maxKeptBytes", 1, 0, "1 or more"),
            new Limit(LogLimits.DEFAULT, "maxKeptBytesOfAll", 1L, 0L, "1 or more"),
            new Limit(LogLimits.DEFAULT, "keptFor", NANO, Duration.ZERO, "more than zero"),
            new Limit(NotificationLimits.DEFAULT, "heartbeat", MILLI, MILLI.minus(NANO), "1 ms or more"));

    @ParameterizedTest
    @FieldSource("DEFAULTS")
    void everyLimitIsInTheTable(Record limits) {
        assertThat(LIMITS)
                .filteredOn(limit -> limit.usual.equals(limits))
                .extracting(Limit::name)
                .containsAll(components(limits)
                        .filter(component -> !component.getType().isEnum())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("LIMITS")
    void aValueThatIsNotAllowedIsRefusedAndTheLimitNamed(Limit limit) {
        assertThat(limit.with(limit.last())).hasToString(expected(limit));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limit.with(limit.refused()))
                .withMessage(limit.name() + " is " + limit.refused() + "; it must be " + limit.allowed());
    }

    private static String expected(Limit limit) {
        return limit.usual
                .toString()
                .replaceFirst("\\b" + limit.name() + "=[^,\\]]+", limit.name() + "=" + limit.last());
    }

    private static Stream<RecordComponent> components(Record limits) {
        return Stream.of(limits.getClass().getRecordComponents());
    }

    /** A limit, the last value that is allowed, the next one, which is not, and what the message says. */
    private record Limit(Record usual, String name, Object last, Object refused, String allowed) {
        Record with(Object value) {
            Object[] values = components(usual)
                    .map(component -> component.getName().equals(name) ? value : usualValue(component))
                    .toArray();
            Class<?>[] types = components(usual).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                Constructor<? extends Record> canonical = usual.getClass().getConstructor(types);
                return canonical.newInstance(values);
            } catch (InvocationTargetException refusal) {
                throw (IllegalArgumentException) refusal.getCause();
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(Arrays.toString(values), e);
            }
        }

        private Object usualValue(RecordComponent component) {
            try {
                return component.getAccessor().invoke(usual);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public String toString() {
            return usual.getClass().getSimpleName() + "." + name + " " + last;
        }
    }
}
