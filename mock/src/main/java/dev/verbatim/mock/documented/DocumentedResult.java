package dev.verbatim.mock.documented;

import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.shape.ApiSamples;
import dev.verbatim.pages.shape.DocumentedMember;
import dev.verbatim.pages.shape.SampleObject;
import dev.verbatim.pages.shape.SampleValue;
import dev.verbatim.pages.shape.Shape;
import dev.verbatim.pages.shape.ShapeInference;
import dev.verbatim.pages.shape.TableMembers;
import dev.verbatim.pages.source.PagePosition;
import java.util.List;
import java.util.Optional;

/**
 * What the pages show of the results of an operation.
 *
 * @param whole the shape of the results; empty if they are objects
 * @param members the members of results that are objects
 * @param position the first result in a sample
 */
public record DocumentedResult(Optional<Shape> whole, List<DocumentedMember> members, PagePosition position) {
    /** Copies the list. */
    public DocumentedResult {
        members = List.copyOf(members);
    }

    /** Returns what the pages show; empty if no sample shows a result. */
    static Optional<DocumentedResult> of(
            String operation, OperationPage page, ShapeInference inference, ApiSamples samples) {
        List<SampleValue> results = samples.results(operation);
        if (results.isEmpty()) {
            return Optional.empty();
        }
        PagePosition position = results.get(0).position();
        if (!results.stream().allMatch(value -> value.json() instanceof JsonObject)) {
            Shape shape = inference.elements(results).element();
            return Optional.of(new DocumentedResult(Optional.of(shape), List.of(), position));
        }
        List<SampleObject> objects = samples.responses(operation);
        return Optional.of(new DocumentedResult(
                Optional.empty(),
                TableMembers.of(page.file(), page.results(), inference.members(objects), objects),
                position));
    }
}
