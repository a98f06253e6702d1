package dev.verbatim.testkit;

import dev.verbatim.testkit.json.JsonNumbers;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Counts the answers of a server whose status no page documents. Replays have one of their own; tests of yours show it what they
 * receive, and fail at their end if there was any:
 *
 * <pre>{@code
 * StatusTally tally = new StatusTally(ApiModel.load(VoiceDispatcher.class).statuses());
 * tally.answered("Hold", response.body());
 * tally.assertDocumented();
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public final class StatusTally {
    private final Set<Integer> documented;
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    /**
     * A tally without an answer.
     *
     * @param documented the status codes that the pages of the API document, see {@link ApiModel#statuses()}
     */
    public StatusTally(Set<Integer> documented) {
        this.documented = Set.copyOf(documented);
    }

    /**
     * Counts an answer. One without a numeric {@code statusCode} is left to others.
     *
     * @param operation the operation that was asked for
     * @param body the answer's body
     */
    public void answered(String operation, String body) {
        try {
            JsonNode status = JsonReader.read(body).path("statusCode");
            if (JsonNumbers.isNumber(status)
                    && JsonNumbers.value(status).filter(this::isDocumented).isEmpty()) {
                count(operation, status.toString());
            }
        } catch (JsonSyntaxException e) {
            // It has no status then.
        }
    }

    /** What was answered and is not documented, by operation and status. */
    public synchronized List<UndocumentedStatus> undocumented() {
        return counts.entrySet().stream()
                .flatMap(operation -> operation.getValue().entrySet().stream()
                        .map(status -> new UndocumentedStatus(operation.getKey(), status.getKey(), status.getValue())))
                .toList();
    }

    /**
     * Fails when an answer had a status that is not documented.
     *
     * @throws AssertionError naming each operation and status
     */
    public void assertDocumented() {
        List<UndocumentedStatus> found = undocumented();
        if (!found.isEmpty()) {
            throw new AssertionError(
                    found.stream().map(UndocumentedStatus::toString).collect(Collectors.joining("\n  ", "\n  ", "")));
        }
    }

    private synchronized void count(String operation, String status) {
        counts.computeIfAbsent(operation, name -> new TreeMap<>()).merge(status, 1, Integer::sum);
    }

    private boolean isDocumented(BigDecimal status) {
        return documented.stream().anyMatch(code -> status.compareTo(BigDecimal.valueOf(code)) == 0);
    }
}
