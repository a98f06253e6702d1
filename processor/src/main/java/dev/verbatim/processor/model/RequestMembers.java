package dev.verbatim.processor.model;

import dev.verbatim.processor.page.OperationPage;
import dev.verbatim.processor.page.PagePosition;
import dev.verbatim.processor.page.Parameter;
import dev.verbatim.processor.page.ParameterTable;
import dev.verbatim.processor.shape.DocumentedType;
import dev.verbatim.processor.shape.MemberShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Joins what a page's Parameters table says of a request with what the samples of the request show. */
final class RequestMembers {
    static final String OPERATION_NAME = "operationName";

    private RequestMembers() {}

    /**
     * The members of a request apart from {@code operationName}: the rows in the order of the table, and behind them what only
     * samples send.
     *
     * @param page documents the operation
     * @param sampled what all samples of the request show
     */
    static List<DocumentedMember> of(OperationPage page, List<MemberShape> sampled) {
        Map<String, MemberShape> undocumented = new LinkedHashMap<>();
        sampled.forEach(member -> undocumented.put(member.name(), member));
        undocumented.remove(OPERATION_NAME);
        Map<String, DocumentedMember> members = new LinkedHashMap<>();
        for (Parameter row : page.parameters().map(ParameterTable::parameters).orElse(List.of())) {
            row.name().filter(name -> !members.containsKey(name)).ifPresent(name -> {
                MemberShape shown = undocumented.remove(name);
                members.put(
                        name,
                        new DocumentedMember(
                                name,
                                shown == null
                                        ? DocumentedType.of(row, Optional.empty())
                                        : DocumentedType.of(row, shown),
                                isMandatory(row, shown),
                                shown != null && shown.nullable(),
                                row.description(),
                                new PagePosition(page.file(), row.cell().position()),
                                Optional.ofNullable(shown).map(MemberShape::decisive)));
            });
        }
        undocumented.forEach((name, shown) -> members.put(name, DocumentedMember.of(shown)));
        return List.copyOf(members.values());
    }

    private static boolean isMandatory(Parameter row, @Nullable MemberShape shown) {
        return switch (row.presence()) {
            case MANDATORY -> true;
            case OPTIONAL -> false;
            case UNSAID -> shown != null && shown.always();
        };
    }
}
