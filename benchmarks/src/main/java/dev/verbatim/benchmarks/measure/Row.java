package dev.verbatim.benchmarks.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;

/**
 * The row of a contender in the table.
 *
 * @param work the work
 * @param contender the contender
 * @param time the nanoseconds for doing the work once: CPU time, or wall-clock time if the work says so
 * @param memory the bytes allocated for doing the work once
 */
public record Row(String work, String contender, Figure time, Figure memory) {
    /**
     * Returns the rows of one comparison, beginning with the baseline.
     *
     * @param comparison the comparison
     * @param rounds the results of JMH in each round
     * @return the rows; none if the comparison was not run
     */
    public static List<Row> of(Comparison comparison, List<Collection<RunResult>> rounds) {
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        costs.put(comparison.baseline(), new ArrayList<>());
        for (Collection<RunResult> round : rounds) {
            for (RunResult result : round) {
                if (comparison.has(result.getParams())) {
                    costs.computeIfAbsent(method(result), method -> new ArrayList<>())
                            .add(Cost.of(result));
                }
            }
        }
        List<Cost> baseline = costs.get(comparison.baseline());
        List<Row> rows = new ArrayList<>();
        if (!baseline.isEmpty()) {
            costs.forEach((contender, own) -> {
                if (comparison.shows(contender)) {
                    rows.add(of(comparison, contender, own, baseline));
                }
            });
        }
        return rows;
    }

    private static Row of(Comparison comparison, String contender, List<Cost> costs, List<Cost> baseline) {
        boolean ours = contender.equals(comparison.ours());
        return new Row(
                comparison.work(),
                words(contender),
                Figure.of(costs, baseline, Cost::nanoseconds, ours ? comparison.time() : Optional.empty()),
                Figure.of(costs, baseline, Cost::bytes, ours ? comparison.memory() : Optional.empty()));
    }

    private static String method(RunResult result) {
        String name = result.getParams().getBenchmark();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String words(String method) {
        return method.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
