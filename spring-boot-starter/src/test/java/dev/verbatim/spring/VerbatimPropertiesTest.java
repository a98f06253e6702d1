package dev.verbatim.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.PendingLimits;
import dev.verbatim.runtime.RequestLimits;
import dev.verbatim.runtime.UnknownMembers;
import dev.verbatim.runtime.connection.NotificationLimits;
import dev.verbatim.runtime.connection.SlowReaders;
import dev.verbatim.runtime.state.LogLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class VerbatimPropertiesTest {
    @Test
    void defaultsAreThoseOfTheRuntime() {
        VerbatimProperties properties = bind(Map.of());

        assertThat(properties.limits().toRequestLimits()).isEqualTo(RequestLimits.DEFAULT);
        assertThat(properties.pending().toPendingLimits()).isEqualTo(PendingLimits.DEFAULT);
        assertThat(properties.notifications().toLimits()).isEqualTo(NotificationLimits.DEFAULT);
        assertThat(properties.notifications().toLogLimits()).isEqualTo(LogLimits.DEFAULT);
        assertThat(properties.notifications().path()).isNull();
        assertThat(properties.security().authorityPrefix()).isEmpty();
    }

    @Test
    void eachLimitCanBeSet() {
        VerbatimProperties properties = bind(Map.of(
                "verbatim.limits.max-body-size", "64KB",
                "verbatim.limits.max-depth", "8",
                "verbatim.limits.unknown-members", "refused",
                "verbatim.pending.max-wait", "5s",
                "verbatim.pending.max-requests", "7",
                "verbatim.notifications.slow-readers", "events-dropped"));

        assertThat(properties.limits().toRequestLimits())
                .isEqualTo(RequestLimits.DEFAULT
                        .withMaxBodyBytes(64 << 10)
                        .withMaxDepth(8)
                        .withUnknownMembers(UnknownMembers.REFUSED));
        assertThat(properties.pending().toPendingLimits()).isEqualTo(new PendingLimits(Duration.ofSeconds(5), 7));
        assertThat(properties.notifications().toLimits().slowReaders()).isEqualTo(SlowReaders.EVENTS_DROPPED);
    }

    @Test
    void eachLimitOfNotificationsCanBeSet() {
        Map<String, String> properties = new TreeMap<>();
        Map.of(
                        "path", "/events",
                        "max-sessions", "1",
                        "max-queued", "2",
                        "max-queued-size", "3B",
                        "slow-readers", "events-dropped",
                        "max-write", "4s",
                        "max-kept", "5",
                        "max-kept-size", "6B",
                        "kept-for", "7m",
                        "heartbeat", "8s")
                .forEach((name, value) -> properties.put("verbatim.notifications." + name, value));
        VerbatimProperties.Notifications notifications = bind(properties).notifications();

        assertThat(notifications.path()).isEqualTo("/events");
        assertThat(notifications.toLimits())
                .isEqualTo(NotificationLimits.DEFAULT
                        .withMaxSessions(1)
                        .withMaxQueued(2, 3)
                        .withSlowReaders(SlowReaders.EVENTS_DROPPED)
                        .withMaxWrite(Duration.ofSeconds(4))
                        .withHeartbeat(Duration.ofSeconds(8)));
        assertThat(notifications.toLogLimits())
                .isEqualTo(LogLimits.DEFAULT.withKept(5, 6).withKeptFor(Duration.ofMinutes(7)));
    }

    @Test
    void aValueThatDoesNotFitIsNamed() {
        assertThatThrownBy(() -> bind(Map.of("verbatim.limits.max-depth", "deep")))
                .isInstanceOf(BindException.class)
                .hasMessageContaining("verbatim.limits.max-depth");
    }

    @Test
    void documentationAndEditorsKnowTheSameProperties() throws IOException {
        String documentation = Files.readString(Path.of("../docs/spring-boot.md"));
        String metadata = Files.readString(Path.of("target/classes/META-INF/spring-configuration-metadata.json"));

        assertThat(names("(?m)^\\| `(verbatim\\.[a-z.-]+)` \\|", documentation))
                .isEqualTo(names("\"name\": \"(verbatim\\.[a-z-]+\\.[a-z-]+)\",\\s+\"type\"", metadata));
        assertThat(metadata).contains("\"description\": \"Largest body of a request.\"");
    }

    private static TreeSet<String> names(String pattern, String text) {
        TreeSet<String> names = new TreeSet<>();
        Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .forEach(names::add);
        return names;
    }

    private static VerbatimProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("verbatim", VerbatimProperties.class);
    }
}
