package dev.verbatim.benchmarks;

import dev.verbatim.benchmarks.compile.Compilation;
import dev.verbatim.benchmarks.measure.CpuTimeProfiler;
import dev.verbatim.benchmarks.measure.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks, prints the table of ratios, and writes it to a file. */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * Runs the benchmarks.
     *
     * @param arguments a regular expression for the names of the benchmarks to run, the folder for {@code results.json}, and the
     *     number of rounds. A round runs each contender once in a separate JVM. The first round runs all contenders, the other
     *     rounds only those with a target and their baselines.
     * @throws RunnerException if a benchmark cannot be run
     */
    public static void main(String[] arguments) throws RunnerException {
        List<Collection<RunResult>> rounds = new ArrayList<>();
        int all = Integer.parseInt(arguments[2]);
        boolean isJavacMeasured = Pattern.compile(arguments[0])
                .matcher(Compilation.class.getName())
                .find();
        for (int round = 1; round <= all; round++) {
            System.out.println("Measuring, round " + round + " of " + all);
            OptionsBuilder options = options(arguments[0]);
            if (round > 1) {
                options.exclude(Comparisons.BESIDES);
            }
            rounds.add(run(options.build(), isJavacMeasured));
        }
        List<Row> rows = new ArrayList<>();
        if (isJavacMeasured) {
            System.out.println("Measuring javac");
            rows.addAll(Compilation.measure());
        }
        Comparisons.ALL.forEach(comparison -> rows.addAll(Row.of(comparison, rounds)));
        System.out.println(Table.of(rows));
        ResultsFile.write(Path.of(arguments[1], "results.json"), rows);
    }

    /** JMH treats an empty selection as an error. */
    private static Collection<RunResult> run(Options options, boolean mayBeNone) throws RunnerException {
        try {
            return new Runner(options).run();
        } catch (NoBenchmarksException none) {
            if (mayBeNone) {
                return List.of();
            }
            throw none;
        }
    }

    private static OptionsBuilder options(String only) {
        OptionsBuilder options = new OptionsBuilder();
        options.include(only)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .addProfiler(CpuTimeProfiler.class)
                .addProfiler(GCProfiler.class);
        return options;
    }
}
