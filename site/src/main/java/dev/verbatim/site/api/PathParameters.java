package dev.verbatim.site.api;

import dev.verbatim.pages.constraint.RowConstraints;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PathTemplate;
import dev.verbatim.pages.page.RequestLine;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lists the variables of the URL of an operation. */
final class PathParameters {
    private PathParameters() {}

    /**
     * Lists the variables, each with its value in the first sample of a request of the operation.
     *
     * @param operation the name of the operation
     */
    static List<DocumentedParameter> of(OperationPage page, String operation) {
        Optional<PathTemplate> url =
                page.properties().requestUrl().map(Text::value).map(PathTemplate::of);
        return url.map(template -> of(template, sample(page, operation, template)))
                .orElse(List.of());
    }

    private static List<DocumentedParameter> of(PathTemplate url, Optional<PathTemplate> sample) {
        return IntStream.range(0, url.segments().size())
                .filter(index -> PathTemplate.isVariable(url.segments().get(index)))
                .mapToObj(index -> parameter(
                        url.segments().get(index),
                        sample.map(path -> path.segments().get(index))))
                .toList();
    }

    private static DocumentedParameter parameter(String segment, Optional<String> value) {
        return new DocumentedParameter(
                List.of(segment.substring(1, segment.length() - 1)),
                true,
                "string",
                Optional.empty(),
                true,
                "",
                RowConstraints.NONE,
                value.<JsonValue>map(text -> new JsonString(Position.START, text)),
                0);
    }

    private static Optional<PathTemplate> sample(OperationPage page, String operation, PathTemplate url) {
        return page.samples().stream()
                .flatMap(sample -> sample.steps().stream())
                .filter(Step.Request.class::isInstance)
                .map(Step.Request.class::cast)
                .filter(request -> request.message()
                        .operation()
                        .filter(name -> name.value().equals(operation))
                        .isPresent())
                .flatMap(request -> request.line().stream())
                .map(RequestLine::path)
                .map(path -> PathTemplate.of(path.value()))
                .filter(url::matches)
                .findFirst();
    }
}
