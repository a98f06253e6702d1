package dev.verbatim.benchmarks.page;

import dev.verbatim.benchmarks.measure.SteadyBenchmark;
import dev.verbatim.pages.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * Compares reading and checking pages with parsing them with commonmark.
 *
 * <p>The baseline parses as a renderer would: with GitHub's tables and without source spans. Verbatim needs source spans, and
 * their cost counts as its own.
 */
// A page runs a lot of code a few times each, so it is compiled early.
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-Xbatch", "-XX:CompileThresholdScaling=0.02"})
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

    @Override
    protected int runsBeforehand() {
        return 3_000 / texts.size();
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
