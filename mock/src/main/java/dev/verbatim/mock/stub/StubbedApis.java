package dev.verbatim.mock.stub;

import dev.verbatim.mock.documented.DocumentedNames;
import dev.verbatim.mock.documented.MockedApi;
import dev.verbatim.mock.json.JsonTree;
import dev.verbatim.mock.judge.AnswerJudge;
import dev.verbatim.pages.json.JsonSource;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.runtime.NotificationMessage;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What stubs need to know of the APIs of a mock.
 *
 * @param names checks the names in stubs
 * @param events reads an event
 * @param warnings takes what may be a mistake
 */
public record StubbedApis(
        DocumentedNames names, Function<String, NotificationMessage> events, Consumer<String> warnings) {
    /**
     * Reads and checks the result of an operation. One that differs from the samples is only reported, because a test may want that.
     *
     * @throws IllegalArgumentException if it is not JSON, or cannot be the result of an answer
     */
    String result(String operation, String json) {
        JsonValue result = JsonTree.parse("the result", json);
        List<MockedApi> apis = names.apis().stream()
                .filter(api -> api.operation(operation).isPresent())
                .toList();
        apis.forEach(api -> AnswerJudge.requireResult(api.style().message(), result));
        apis.stream()
                .flatMap(api -> AnswerJudge.difference(api, operation, result).stream())
                .findFirst()
                .ifPresent(difference -> warnings.accept(
                        "a stub of " + operation + " answers with a result that differs from the page: " + difference));
        return JsonSource.of(result);
    }
}
