package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.json.JsonComparison;
import dev.verbatim.testkit.json.MemberRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Compares points in time. */
final class TimestampRules {
    private static final Duration NEAR = Duration.ofMinutes(5);
    /** The local times of the earth differ from UTC by up to 14 hours. */
    private static final Duration ANY_ZONE = NEAR.plusHours(14);

    private final LiveState state;
    private final Supplier<Instant> now;

    TimestampRules(LiveState state, Supplier<Instant> now) {
        this.state = state;
        this.now = now;
    }

    /** A date with a time for which no kind is set must equal the documented one; otherwise the message says which kind to set. */
    Optional<MemberRule> unset(String name, JsonNode documented) {
        return isDateWithTime(documented)
                ? Optional.of((page, live, owner) -> page.equals(live)
                        ? Optional.empty()
                        : Optional.of(
                                JsonComparison.unequal(page, live) + (isDateWithTime(live) ? advice(name, live) : "")))
                : Optional.empty();
    }

    private String advice(String name, JsonNode observed) {
        boolean isNow = current(observed, observed, observed).isEmpty();
        return "; if the time differs from run to run, call member(\"" + name + "\", MemberKind."
                + (isNow ? MemberKind.TIMESTAMP : MemberKind.ORDERED_TIMESTAMP) + ")";
    }

    /** Texts of digits are often not times. */
    private static boolean isDateWithTime(JsonNode value) {
        return value.isString()
                && value.stringValue().contains(":")
                && Timestamp.of(value).isPresent();
    }

    /** The format must be the documented one, and the time near now. */
    Optional<String> current(JsonNode documented, JsonNode observed, JsonNode owner) {
        Optional<String> problem = format(documented, observed);
        if (problem.isPresent()) {
            return problem;
        }
        Timestamp live = Timestamp.of(observed).orElseThrow();
        Instant present = now.get();
        Duration apart = Duration.between(live.at(), present).abs();
        return apart.compareTo(live.hasZone() ? NEAR : ANY_ZONE) <= 0
                ? Optional.empty()
                : because(
                        documented,
                        observed,
                        "it is " + present + " now, more than " + NEAR.toMinutes() + " minutes from that");
    }

    /** The format must be the documented one, and the order of times that of the page. */
    Optional<String> ordered(JsonNode documented, JsonNode observed, JsonNode owner) {
        Optional<String> problem = format(documented, observed);
        return problem.isPresent()
                ? problem
                : state.happens(
                                Timestamp.of(documented).orElseThrow().at(),
                                Timestamp.of(observed).orElseThrow().at())
                        .flatMap(reason -> because(documented, observed, reason));
    }

    private static Optional<String> format(JsonNode documented, JsonNode observed) {
        Timestamp page = Timestamp.of(documented).orElseThrow();
        return Timestamp.of(observed).filter(live -> live.isWrittenAs(page)).isPresent()
                ? Optional.empty()
                : because(documented, observed, "the format is not " + page.format());
    }

    private static Optional<String> because(JsonNode documented, JsonNode observed, String reason) {
        return Optional.of(JsonComparison.unequal(documented, observed) + ": " + reason);
    }
}
