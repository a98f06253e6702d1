package dev.verbatim.pages.shape;

import dev.verbatim.pages.page.ParameterPath;
import dev.verbatim.pages.page.ParameterPaths;
import dev.verbatim.pages.page.ParameterTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    private static Map<ParameterPath, DocumentedRow> below(
            String file, ParameterPaths paths, String top, List<SampleObject> samples) {
        Map<ParameterPath, DocumentedRow> rows = new LinkedHashMap<>();
        paths.in(top)
                .forEach((row, path) -> rows.putIfAbsent(path, DocumentedRow.of(file, row, path.within(top), samples)));
        return rows;
    }
}
