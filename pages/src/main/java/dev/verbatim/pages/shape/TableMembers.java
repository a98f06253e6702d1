package dev.verbatim.pages.shape;

import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.ParameterPath;
import dev.verbatim.pages.page.ParameterPaths;
import dev.verbatim.pages.page.ParameterTable;
import dev.verbatim.pages.style.MessageStyle;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Combines the rows of a table of parameters or members with the samples of the message.
 *
 * @since 0.2.0
 */
public final class TableMembers {
    private TableMembers() {}

    /**
     * Returns the members of a message without the members of the envelope: the rows in the order of the table, then the members that
     * only samples show.
     *
     * @param file the page
     * @param table the table; empty if the page has none
     * @param sampled the members in all samples of the message
     * @param samples the samples
     */
    public static List<DocumentedMember> of(
            String file, Optional<ParameterTable> table, List<MemberShape> sampled, List<SampleObject> samples) {
        Map<String, MemberShape> undocumented = new LinkedHashMap<>();
        sampled.forEach(member -> undocumented.put(member.name(), member));
        Map<String, DocumentedMember> members = new LinkedHashMap<>();
        ParameterPaths paths = ParameterPaths.of(
                table.map(ParameterTable::parameters).orElse(List.of()),
                samples.stream().map(SampleObject::object).toList());
        paths.all().forEach((row, path) -> {
            if (!path.isNested() && !members.containsKey(path.top())) {
                DocumentedRow own = DocumentedRow.of(file, row, path, samples);
                Optional<MemberShape> shown = Optional.ofNullable(undocumented.remove(path.top()))
                        .map(shape -> shape.documented(Optional.of(own), below(file, paths, path.top(), samples)));
                members.put(path.top(), DocumentedMember.of(own, path.top(), shown));
            }
        });
        undocumented.forEach((name, shown) -> members.put(
                name, DocumentedMember.of(shown.documented(Optional.empty(), below(file, paths, name, samples)))));
        return List.copyOf(members.values());
    }

    /**
     * Returns the parameters of the operation that a page documents: the rows in the order of the table, then those that only samples
     * show.
     *
     * @param page the page
     * @param inference infers shapes from the samples of the API
     * @param requests the samples of requests of the operation
     */
    public static List<DocumentedMember> ofRequest(
            OperationPage page, ShapeInference inference, List<SampleObject> requests) {
        Set<String> envelope = envelope(page.style().message());
        return of(page.file(), page.parameters(), inference.members(requests), requests).stream()
                .filter(member -> !envelope.contains(member.name()))
                .toList();
    }

    /** Returns the members beside the parameters, if these are at the top level: a row about one of them documents no parameter. */
    private static Set<String> envelope(MessageStyle style) {
        Set<String> names = new HashSet<>();
        if (style.parameters().isTop()) {
            names.addAll(style.constants().keySet());
            Stream.of(Optional.of(style.name()), style.correlation())
                    .flatMap(Optional::stream)
                    .forEach(path -> path.first().ifPresent(names::add));
        }
        return names;
    }

    private static Map<ParameterPath, DocumentedRow> below(
            String file, ParameterPaths paths, String top, List<SampleObject> samples) {
        Map<ParameterPath, DocumentedRow> rows = new LinkedHashMap<>();
        paths.in(top)
                .forEach((row, path) -> rows.putIfAbsent(path, DocumentedRow.of(file, row, path.within(top), samples)));
        return rows;
    }
}
