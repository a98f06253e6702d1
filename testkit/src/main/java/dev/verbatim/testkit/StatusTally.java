package dev.verbatim.testkit;

import dev.verbatim.testkit.json.JsonNumbers;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;
import dev.verbatim.testkit.style.MessageStyle;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Counts the responses whose status no page documents. A replay has its own tally. In a test of your own, pass each response to
 * the tally, and let the test fail at its end if there was an undocumented status:
 *
 * <pre>{@code
 * StatusTally tally = new StatusTally(ApiModel.load(VoiceDispatcher.class));
 * tally.answered("Hold", response.body());
 * tally.assertDocumented();
 * }</pre>
 *
 * <p>Thread-safe.
 *
 * @since 0.2.0
 */
public final class StatusTally {
    private final MessageStyle style;
    private final Set<Integer> documented;
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    /**
     * Creates an empty tally.
     *
     * @param model the API, whose pages document the statuses
     */
    public StatusTally(ApiModel model) {
        this(model.style(), model.statuses());
    }

    /**
     * Creates an empty tally.
     *
     * @param style where responses have their status
     * @param documented the status codes that the API's pages document; see {@link ApiModel#statuses()}
     */
    public StatusTally(MessageStyle style, Set<Integer> documented) {
        this.style = style;
        this.documented = Set.copyOf(documented);
    }

    /**
     * Counts a response. Ignores a body without a number as its status.
     *
     * @param operation the operation that was requested
     * @param body the response's body
     */
    public void answered(String operation, String body) {
        try {
            style.paths()
                    .code(JsonReader.read(body))
                    .filter(JsonNumbers::isNumber)
                    .filter(status ->
                            JsonNumbers.value(status).filter(this::isDocumented).isEmpty())
                    .ifPresent(status -> count(operation, status.toString()));
        } catch (JsonSyntaxException e) {
            // A body that is not JSON has no status.
        }
    }

    /** Returns the undocumented statuses, sorted by operation and status. */
    public synchronized List<UndocumentedStatus> undocumented() {
        return counts.entrySet().stream()
                .flatMap(operation -> operation.getValue().entrySet().stream()
                        .map(status -> new UndocumentedStatus(operation.getKey(), status.getKey(), status.getValue())))
                .toList();
    }

    /**
     * Fails if a response had an undocumented status.
     *
     * @throws AssertionError if so; the message names each operation and status
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
