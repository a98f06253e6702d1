package dev.verbatim.site.view;

import dev.verbatim.pages.page.DocumentedEvent;
import dev.verbatim.pages.page.DocumentedStatus;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.Parameter;
import dev.verbatim.pages.page.ParameterTable;
import dev.verbatim.pages.page.Sample;
import dev.verbatim.pages.page.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The lines of a page whose content the site shows in a form of its own.
 *
 * @param properties the line of the property table, if there is one
 * @param parameters the lines of the tables and rows of parameters
 * @param statuses the lines of the rows of statuses
 * @param others the lines of the rows of results and events
 * @param messages the lines of messages and request lines in samples
 */
record ShownLines(
        List<Integer> properties,
        List<Integer> parameters,
        List<Integer> statuses,
        List<Integer> others,
        List<Integer> messages) {
    static ShownLines of(OperationPage page) {
        List<Integer> messages = new ArrayList<>();
        for (Sample sample : page.samples()) {
            for (Step step : sample.steps()) {
                messages.add(step.position().line());
                messages.add(step.json().position().line());
                if (step instanceof Step.Request request) {
                    request.line()
                            .ifPresent(line ->
                                    messages.add(line.method().position().line()));
                }
            }
        }
        return new ShownLines(
                page.properties()
                        .position()
                        .map(position -> List.of(position.line()))
                        .orElse(List.of()),
                page.parameters().map(ShownLines::lines).orElse(List.of()),
                page.statuses().stream()
                        .map(DocumentedStatus::position)
                        .map(position -> position.line())
                        .toList(),
                Stream.concat(page.results().stream(), page.events().stream().map(DocumentedEvent::members))
                        .flatMap(table -> lines(table).stream())
                        .toList(),
                messages);
    }

    private static List<Integer> lines(ParameterTable table) {
        List<Integer> lines = new ArrayList<>();
        lines.add(table.position().line());
        table.operationName().ifPresent(name -> lines.add(name.position().line()));
        for (Parameter row : table.parameters()) {
            lines.add(row.cell().position().line());
        }
        return lines;
    }
}
