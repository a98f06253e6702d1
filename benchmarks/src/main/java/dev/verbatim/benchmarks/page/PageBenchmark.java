package dev.verbatim.benchmarks.page;

import dev.verbatim.benchmarks.SteadyBenchmark;
import dev.verbatim.processor.check.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading and checking pages against commonmark's parse of them.
 *
 * <p>The baseline is what anybody who renders such pages asks of commonmark: GitHub's tables, and no source spans. We ask
 * for the spans too, and what they cost counts as ours.
 */
// Pages run through a lot of code, each part of it a few times a page: by default it takes thousands of pages to
// compile it all.
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:CompileThresholdScaling=0.1"})
@Warmup(iterations = 8, time = 600, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class PageBenchmark extends SteadyBenchmark {
    public static final String SWAP_CALLS = "SwapCalls";
    public static final String CORPUS = "corpus";

    private final Parser markdown =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    @Param({SWAP_CALLS, CORPUS})
    public String pages = "";

    private List<MarkdownPage> texts = List.of();

    @Setup
    public void load() {
        texts = pages.equals(CORPUS) ? MarkdownPage.corpus() : List.of(MarkdownPage.swapCalls());
    }

    @Benchmark
    public List<Node> commonmark() {
        List<Node> documents = new ArrayList<>();
        for (MarkdownPage page : texts) {
            documents.add(markdown.parse(page.text()));
        }
        return documents;
    }

    @Benchmark
    public List<Finding> readAndCheck() {
        return Checking.readAndCheck(texts);
    }
}
