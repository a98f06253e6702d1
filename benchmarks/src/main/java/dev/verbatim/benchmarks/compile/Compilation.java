package dev.verbatim.benchmarks.compile;

import dev.verbatim.benchmarks.Cost;
import dev.verbatim.benchmarks.Figure;
import dev.verbatim.benchmarks.Row;
import dev.verbatim.benchmarks.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * javac with a processor against javac with what the processor writes, in a JVM that has compiled before, as an IDE's or a build
 * server's has. Not by JMH, whose every contender would have to warm javac in a JVM of its own for minutes.
 */
public final class Compilation {
    private static final int SOME = 200;
    private static final int MANY = 2_000;
    private static final Target OVER_PLAIN = new Target(1.6, 1.3);
    private static final Target GROWTH = new Target(12, 10);

    private final List<Row> rows = new ArrayList<>();

    private Compilation() {}

    /**
     * What is compared.
     *
     * @param name the processor's name
     * @param types what its sources are
     * @param sources a set of sources by their number
     * @param isOurs whether it is held to the targets
     */
    private record Contender(String name, String types, IntFunction<SourceSet> sources, boolean isOurs) {
        Javac javac(int count) {
            return new Javac(sources.apply(count));
        }
    }

    /** Measures, smaller sets more often than larger ones. */
    public static List<Row> measure() {
        Compilation compilation = new Compilation();
        compilation.measure(new Contender("verbatim", "operations", SourceSet::verbatim, true));
        compilation.measure(new Contender("avaje-jsonb-generator", "records", SourceSet::avaje, false));
        compilation.measure(new Contender("MapStruct", "mappers", SourceSet::mapStruct, false));
        return compilation.rows;
    }

    private void measure(Contender contender) {
        Javac javac = contender.javac(SOME);
        runIn(javac, Duration.ofSeconds(contender.isOurs() ? 90 : 15));
        compare(contender, 20, contender.javac(20), 11);
        compare(contender, SOME, javac, contender.isOurs() ? 11 : 5);
        Javac large = contender.javac(MANY);
        compare(contender, MANY, large, 1);
        if (contender.isOurs()) {
            growth(contender, javac, large);
        }
    }

    /** A large set beside a smaller one that is compiled just before, for a machine is not always as fast. */
    private void growth(Contender contender, Javac javac, Javac large) {
        List<Cost> some = new ArrayList<>();
        List<Cost> many = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            some.add(Cost.median(Stream.generate(javac::withProcessor).limit(5).toList()));
            collectGarbage();
            many.add(large.withProcessor());
        }
        String work = String.format(Locale.ROOT, "javac wall-clock time with %s, growth", contender.name());
        rows.add(row(work, SOME + " " + contender.types(), some, some, Optional.empty()));
        rows.add(row(work, MANY + " " + contender.types(), many, some, Optional.of(GROWTH)));
    }

    /** The memory that a large set takes is there before it is compiled, not gathered meanwhile. */
    private static void collectGarbage() {
        System.gc();
    }

    /** Until javac and the processor are compiled themselves, or as long as there is time. */
    private static void runIn(Javac javac, Duration time) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < time.toNanos()) {
            javac.withProcessor();
            javac.withoutProcessor();
            javac.withRounds();
        }
    }

    private void compare(Contender contender, int count, Javac javac, int rounds) {
        List<Cost> with = new ArrayList<>();
        List<Cost> without = new ArrayList<>();
        List<Cost> prepared = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            if (count == MANY) {
                collectGarbage();
            }
            with.add(javac.withProcessor());
            without.add(javac.withoutProcessor());
            prepared.add(javac.withRounds());
        }
        String work = String.format(Locale.ROOT, "javac wall-clock time, %d %s", count, contender.types());
        rows.add(row(work, "-proc:none with generated sources", without, without, Optional.empty()));
        rows.add(row(work, "a processor with prepared sources", prepared, without, Optional.empty()));
        boolean isHeld = contender.isOurs() && count == SOME;
        rows.add(row(
                work, contender.name(), with, without, Optional.of(OVER_PLAIN).filter(target -> isHeld)));
    }

    private static Row row(
            String work, String contender, List<Cost> costs, List<Cost> baseline, Optional<Target> time) {
        return new Row(
                work,
                contender,
                Figure.of(costs, baseline, Cost::nanoseconds, time),
                Figure.of(costs, baseline, Cost::bytes, Optional.empty()));
    }
}
