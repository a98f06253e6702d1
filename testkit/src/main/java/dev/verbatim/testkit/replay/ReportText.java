package dev.verbatim.testkit.replay;

import dev.verbatim.pages.ids.IdBinding;
import dev.verbatim.testkit.Sample;
import dev.verbatim.testkit.json.Difference;
import dev.verbatim.testkit.report.SideBySide;
import dev.verbatim.testkit.report.TextColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Formats a report as text. */
final class ReportText {
    private static final String ROW = "%3s %5s  %-37s  %-52s %8s  %s";
    private static final int DOCUMENTED = 37;
    private static final int OBSERVED = 52;

    private final ReplayReport report;
    private final Sample sample;
    private final StepSummary summary;
    private final List<String> lines = new ArrayList<>();

    private ReportText(ReplayReport report) {
        this.report = report;
        sample = report.scenario().sample();
        summary = new StepSummary(report.scenario().style());
    }

    static String of(ReplayReport report) {
        ReportText text = new ReportText(report);
        text.header();
        report.steps().forEach(text::row);
        report.steps().forEach(text::mismatches);
        text.accepted();
        text.undocumentedStatuses();
        text.bindings();
        text.total();
        return String.join(System.lineSeparator(), text.lines);
    }

    private void header() {
        wrapped(
                "",
                report.scenario() + " (" + place(sample.line()) + ") against "
                        + report.server().base() + ", "
                        + report.server().transport());
        lines.add("");
        lines.add(String.format(ROW, "", "line", "the page documents", "the server did", "time", "")
                .stripTrailing());
    }

    private void row(StepResult result) {
        boolean run = result.mark() != StepResult.Mark.NOT_RUN && result.mark() != StepResult.Mark.ALTERNATIVE;
        lines.add(String.format(
                Locale.ROOT,
                ROW,
                result.step().number(),
                result.step().line(),
                TextColumns.cut(summary.documented(result.step()), DOCUMENTED),
                TextColumns.cut(result.observed(), OBSERVED),
                run ? result.took().toMillis() + " ms" : "-",
                mark(result)));
    }

    private static String mark(StepResult result) {
        return switch (result.mark()) {
            case AS_DOCUMENTED -> result.accepted().isEmpty() ? "ok" : "ok *";
            case FAILED -> "FAILED";
            case NOT_RUN, ALTERNATIVE -> "-";
        };
    }

    private void mismatches(StepResult result) {
        for (Mismatch mismatch : result.mismatches()) {
            lines.add("");
            wrapped("", "Step " + result.step().number() + ", " + place(mismatch.line()) + ": " + mismatch.what());
            for (Difference difference : mismatch.differences()) {
                wrapped("  ", place(difference.line()) + ": " + difference.path() + ": " + difference.message());
            }
            if (mismatch.observed() != null) {
                lines.add("");
                lines.addAll(SideBySide.of(mismatch.documented(), mismatch.observed(), mismatch.differences()));
            }
        }
    }

    private void accepted() {
        if (report.accepted().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Accepted deviations");
        for (AcceptedDifference accepted : report.accepted()) {
            AcceptedDeviation deviation = accepted.deviation();
            wrapped(
                    "  ",
                    "* step " + deviation.step() + ", "
                            + place(accepted.difference().line()) + ": " + deviation.member() + ": "
                            + deviation.reason());
            wrapped("    ", accepted.difference().message());
        }
    }

    private void undocumentedStatuses() {
        if (!report.undocumentedStatuses().isEmpty()) {
            lines.add("");
            lines.add("Undocumented statuses");
            report.undocumentedStatuses().forEach(status -> wrapped("  ", status.toString()));
        }
    }

    private void bindings() {
        if (report.bindings().isEmpty()) {
            return;
        }
        int width = report.bindings().stream()
                .mapToInt(binding -> binding.documented().length())
                .max()
                .orElse(0);
        lines.add("");
        lines.add("Bound ids");
        for (IdBinding binding : report.bindings()) {
            wrapped("  ", TextColumns.padded(binding.documented(), Math.min(width, OBSERVED)) + "  " + binding.live());
        }
    }

    private void total() {
        int accepted = report.accepted().size();
        String suffix = switch (accepted) {
            case 0 -> "";
            case 1 -> " (1 accepted deviation)";
            default -> " (" + accepted + " accepted deviations)";
        };
        lines.add("");
        lines.add(sample.heading() + ": " + report.documentedSteps() + " of " + report.awaitedSteps()
                + " steps as documented" + suffix);
    }

    private String place(int line) {
        return sample.page() + ":" + line;
    }

    private void wrapped(String indent, String text) {
        lines.addAll(TextColumns.wrapped(text, indent, SideBySide.WIDTH));
    }
}
