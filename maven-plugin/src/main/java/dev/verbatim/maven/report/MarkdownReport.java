package dev.verbatim.maven.report;

import java.util.List;
import java.util.function.Function;

/** Writes a report as Markdown. The same APIs give the same text, and no path is absolute. */
public final class MarkdownReport {
    private final StringBuilder text = new StringBuilder();

    private MarkdownReport() {}

    /**
     * Returns the report about a module.
     *
     * @param module the name of the module
     */
    public static String of(String module, CompiledApis apis) {
        MarkdownReport report = new MarkdownReport();
        report.text.append("# ").append(MarkdownText.of(module)).append('\n');
        apis.apis().forEach(report::api);
        report.table(
                2,
                "Unclaimed pages",
                apis.unclaimed(),
                "Operation | Page",
                section -> MarkdownText.code(section.operation()) + " | " + place(section));
        return report.text.toString();
    }

    /** Returns the interface that declares something, or else what does. */
    private static String declaring(String type) {
        return type.isEmpty() ? "the client" : MarkdownText.code(type);
    }

    private void api(CompiledApi api) {
        heading(2, MarkdownText.of(api.name()));
        text.append("Package ")
                .append(MarkdownText.code(api.packageName()))
                .append(", pages in ")
                .append(api.folder().isEmpty() ? "the root folder" : MarkdownText.code(api.folder()))
                .append(".\n");
        table(
                3,
                "Operations",
                api.operations(),
                "Operation | Method | Request URL | Page | Interface",
                operation -> String.join(
                        " | ",
                        MarkdownText.code(operation.section().operation()),
                        MarkdownText.of(operation.httpMethod()),
                        MarkdownText.code(operation.url()),
                        place(operation.section()),
                        declaring(operation.type()) + (operation.isSent() ? " (sent, not handled)" : "")));
        table(
                3,
                "Notifications",
                api.notifications(),
                "Notification | Interface | Record",
                notification -> String.join(
                        " | ",
                        MarkdownText.code(notification.event()),
                        declaring(notification.type()),
                        MarkdownText.code(notification.record())));
        table(
                3,
                "Accepted deviations",
                api.operations().stream()
                        .flatMap(operation -> operation.deviations().stream()
                                .map(deviation -> String.join(
                                        " | ",
                                        MarkdownText.code(operation.section().operation()),
                                        MarkdownText.code(deviation.rule()),
                                        MarkdownText.of(deviation.reason()))))
                        .toList(),
                "Operation | Rule | Reason",
                row -> row);
        table(3, "Generated files", api.files(), "File", MarkdownText::code);
    }

    private static String place(Section section) {
        return MarkdownText.code(section.page() + ":" + section.line());
    }

    private <T> void table(int level, String title, List<T> rows, String columns, Function<T, String> cells) {
        heading(level, title);
        if (rows.isEmpty()) {
            text.append("None.\n");
            return;
        }
        row(columns);
        text.append('|').append(columns.replaceAll("[^|]+", "---")).append("|\n");
        rows.forEach(row -> row(cells.apply(row)));
    }

    private void row(String cells) {
        text.append("| ").append(cells).append(" |\n");
    }

    private void heading(int level, String title) {
        text.append('\n').append("#".repeat(level)).append(' ').append(title).append("\n\n");
    }
}
