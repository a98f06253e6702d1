package dev.verbatim.processor.bind;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.page.DocumentedStatus;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.style.ResponseMessage;
import dev.verbatim.pages.style.Style;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.PagePlace;
import dev.verbatim.processor.model.StatusModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Collects the statuses that the pages of an API document, in tables and in samples of responses. */
public final class StatusCatalog {
    private static final Pattern CLAUSE_END = Pattern.compile("[.;:,(]");
    private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    /** A clause with more words is a sentence, not a name. */
    private static final int WORDS = 6;

    /** The first number of statuses that have a name only; those of the runtime are smaller. */
    private static final int FIRST_NAMED = 1001;

    private final Map<Integer, String> meanings = new TreeMap<>();
    private final Map<Integer, String> causes = new TreeMap<>();
    private final Map<Integer, CommonStatus> common = new HashMap<>();
    private final SortedMap<String, String> named = new TreeMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, PagePlace> general = new HashMap<>();
    private final Set<String> ofSuccesses = new HashSet<>();
    private final Set<String> ofFailures = new HashSet<>();

    private StatusCatalog() {}

    /** Returns the statuses by code; empty if success is the only one. */
    public static List<StatusModel> of(ApiPages pages) {
        StatusCatalog catalog = new StatusCatalog();
        List<PageReading> readings = pages.allReadings();
        // Tables come first, because a sample may describe a single case only.
        readings.forEach(reading -> statuses(reading).forEach(status -> catalog.add(reading, status)));
        catalog.addCauses(pages.style().name().equals(Style.WEBSERVICES.name()));
        pages.operationPages().forEach(catalog::addSamples);
        return catalog.models();
    }

    /** Returns the codes and names that a page has in its tables and responses, each with its text in a table. */
    public static Map<String, Optional<String>> codes(OperationPage page) {
        Map<String, Optional<String>> codes = new HashMap<>();
        for (DocumentedStatus status : page.statuses()) {
            codes.putIfAbsent(
                    status.number().map(String::valueOf).orElse(status.code()),
                    Optional.of(status.meaning()).filter(text -> !text.isBlank()));
        }
        responses(page)
                .flatMap(response -> text(response.code()).stream())
                .forEach(code -> codes.putIfAbsent(code, Optional.empty()));
        return codes;
    }

    private static Stream<ResponseMessage> responses(OperationPage page) {
        return page.samples().stream()
                .flatMap(sample -> sample.steps().stream())
                .filter(Step.Response.class::isInstance)
                .map(step -> ((Step.Response) step).message());
    }

    private static Optional<String> text(Optional<JsonValue> code) {
        return word(code).or(() -> number(code).map(String::valueOf));
    }

    private static Optional<String> word(Optional<JsonValue> code) {
        return code.filter(JsonValue.JsonString.class::isInstance)
                .map(value -> ((JsonValue.JsonString) value).value())
                .filter(name -> !name.isBlank());
    }

    private static List<DocumentedStatus> statuses(PageReading reading) {
        if (reading instanceof PageReading.Operation operation) {
            return operation.page().statuses();
        }
        if (reading instanceof PageReading.Events outside) {
            return outside.page().statuses();
        }
        return reading instanceof PageReading.Other other ? other.statuses() : List.of();
    }

    private void add(PageReading reading, DocumentedStatus status) {
        if (!(reading instanceof PageReading.Operation)) {
            general.putIfAbsent(
                    status.code(),
                    new PagePlace(reading.file(), status.position().line()));
        }
        status.number()
                .ifPresentOrElse(
                        number -> (status.isCause() ? causes : meanings).putIfAbsent(number, status.meaning()),
                        () -> named.putIfAbsent(status.code(), status.meaning()));
    }

    /** @param hasCommon whether codes without a documented meaning have the one that they have in {@link CommonStatus} */
    private void addCauses(boolean hasCommon) {
        causes.keySet().stream()
                .filter(code -> hasCommon && !meanings.containsKey(code))
                .forEach(code -> CommonStatus.of(code).ifPresent(status -> common.put(code, status)));
        common.forEach((code, status) -> meanings.put(code, status.meaning()));
        causes.forEach(meanings::putIfAbsent);
    }

    private void addSamples(OperationPage page) {
        responses(page).forEach(this::addResponse);
    }

    private void addResponse(ResponseMessage response) {
        Optional<String> word = word(response.code());
        text(response.code()).ifPresent(response.isSuccess() ? ofSuccesses::add : ofFailures::add);
        Optional<Integer> code = number(response.code());
        String message = response.message()
                .filter(JsonValue.JsonString.class::isInstance)
                .map(value -> ((JsonValue.JsonString) value).value())
                .orElse("");
        code.ifPresent(number -> meanings.putIfAbsent(number, message.isBlank() ? "status " + number : message));
        word.ifPresent(name -> {
            named.putIfAbsent(name, message.isBlank() ? name : message);
            number(response.number()).ifPresent(number -> numbers.putIfAbsent(name, number));
        });
    }

    private static Optional<Integer> number(Optional<JsonValue> value) {
        return value.filter(JsonValue.JsonNumber.class::isInstance)
                .map(number -> ((JsonValue.JsonNumber) number).literal())
                .filter(literal -> NUMBER.matcher(literal).matches())
                .map(Integer::valueOf);
    }

    private List<StatusModel> models() {
        if (named.isEmpty() && meanings.keySet().stream().allMatch(code -> code == 0)) {
            return List.of();
        }
        // A status with a word and a number is one status, even if a table has its number only.
        meanings.keySet().removeAll(numbers.values());
        Map<String, Integer> uses = new HashMap<>();
        Map<Integer, String> constants = new HashMap<>();
        meanings.forEach((code, meaning) ->
                constants.put(code, common.containsKey(code) ? common.get(code).name() : name(code, meaning)));
        constants.values().forEach(name -> uses.merge(name, 1, Integer::sum));
        List<StatusModel> models = new ArrayList<>();
        meanings.forEach((code, meaning) -> {
            String name = constant(code, meaning);
            models.add(new StatusModel(
                    code,
                    Optional.empty(),
                    uses.getOrDefault(name, 0) == 1 ? name : name + "_" + numbered(code),
                    meaning,
                    general(Integer.toString(code)),
                    code != 0 && isFailure(String.valueOf(code))));
        });
        named.forEach((name, meaning) -> {
            int code = numbers.getOrDefault(name, FIRST_NAMED + models.size());
            String constant = JavaNames.constant(name);
            boolean isFree = JavaNames.problem(name, constant).isEmpty()
                    && models.stream().noneMatch(other -> other.constant().equals(constant));
            models.add(new StatusModel(
                    code,
                    Optional.of(name),
                    isFree ? constant : numbered(code),
                    meaning,
                    general(name),
                    isFailure(name)));
        });
        return models;
    }

    private Optional<PagePlace> general(String code) {
        return Optional.ofNullable(general.get(code));
    }

    /** Returns whether no response with a code says that its operation was done, or another one says that it was not. */
    private boolean isFailure(String code) {
        return !ofSuccesses.contains(code) || ofFailures.contains(code);
    }

    private String constant(int code, String meaning) {
        CommonStatus status = common.get(code);
        return status == null ? name(code, meaning) : status.name();
    }

    private static String numbered(int code) {
        return "STATUS_" + (code < 0 ? "MINUS_" + -(long) code : code);
    }

    /** Returns a name from a short meaning; a sentence cut short would say something else, so a longer one gives the code. */
    private static String name(int code, String meaning) {
        String clause = CLAUSE_END.split(meaning, 2)[0].strip();
        String[] words = NO_NAME.split(clause, -1);
        if (words.length > WORDS && clause.contains(" ")) {
            return numbered(code);
        }
        String joined = String.join("-", words).replaceAll("^-+|-+$", "");
        String name = JavaNames.constant(joined);
        return name.isEmpty() || JavaNames.problem(joined, name).isPresent() ? numbered(code) : name;
    }
}
