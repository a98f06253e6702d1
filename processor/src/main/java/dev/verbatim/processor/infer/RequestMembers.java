package dev.verbatim.processor.infer;

import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.ParameterPath;
import dev.verbatim.pages.page.ParameterPaths;
import dev.verbatim.pages.page.ParameterTable;
import dev.verbatim.pages.shape.DocumentedRow;
import dev.verbatim.pages.shape.MemberShape;
import dev.verbatim.pages.shape.SampleObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Combines the rows of a page's Parameters table with the samples of the request. */
final class RequestMembers {
    private RequestMembers() {}

    /**
     * Returns the members of a request without the members of the envelope: the rows in the order of the table, then the members that only
     * samples send.
     *
     * @param page documents the operation
     * @param sampled the members in all samples of the request
     * @param requests the samples
     */
    static List<DocumentedMember> of(OperationPage page, List<MemberShape> sampled, List<SampleObject> requests) {
        Map<String, MemberShape> undocumented = new LinkedHashMap<>();
        sampled.forEach(member -> undocumented.put(member.name(), member));
        Map<String, DocumentedMember> members = new LinkedHashMap<>();
        ParameterPaths paths = ParameterPaths.of(
                page.parameters().map(ParameterTable::parameters).orElse(List.of()),
                requests.stream().map(SampleObject::object).toList());
        paths.all().forEach((row, path) -> {
            if (!path.isNested() && !members.containsKey(path.top())) {
                DocumentedRow own = new DocumentedRow(page.file(), row);
                Optional<MemberShape> shown = Optional.ofNullable(undocumented.remove(path.top()))
                        .map(shape -> shape.documented(Optional.of(own), below(page, paths, path.top())));
                members.put(path.top(), DocumentedMember.of(own, path.top(), shown));
            }
        });
        undocumented.forEach((name, shown) ->
                members.put(name, DocumentedMember.of(shown.documented(Optional.empty(), below(page, paths, name)))));
        return List.copyOf(members.values());
    }

    private static Map<ParameterPath, DocumentedRow> below(OperationPage page, ParameterPaths paths, String top) {
        Map<ParameterPath, DocumentedRow> rows = new LinkedHashMap<>();
        paths.in(top).forEach((row, path) -> rows.putIfAbsent(path, new DocumentedRow(page.file(), row)));
        return rows;
    }
}
