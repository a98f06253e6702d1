package dev.verbatim.testkit.coverage;

import dev.verbatim.runtime.envelope.Refusal;
import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.DocumentedMember;
import dev.verbatim.testkit.DocumentedOperation;
import dev.verbatim.testkit.MemberPath;
import dev.verbatim.testkit.style.MessagePath;
import dev.verbatim.testkit.style.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Finds out what messages of an API show of its documented items. */
final class MessageMarks {
    /** The status of a success, which the row of the operation stands for. */
    static final String SUCCESS = "0";

    private final ApiModel model;
    private final Map<String, List<String>> parameters = new HashMap<>();

    MessageMarks(ApiModel model) {
        this.model = model;
        Stream.concat(model.operations().stream(), model.unclaimed().stream())
                .forEach(operation -> parameters.putIfAbsent(operation.name(), parameters(operation)));
    }

    private static List<String> parameters(DocumentedOperation operation) {
        return operation.members().stream()
                .map(DocumentedMember::path)
                .filter(MemberPath::isTop)
                .map(MemberPath::name)
                .toList();
    }

    /** Returns the names of the parameters that a request has, without those that are null. */
    Set<String> parameters(String operation, JsonNode request) {
        MessagePath path = model.style().paths().parameters();
        Optional<JsonNode> value = path.value(request).or(() -> Optional.of(request.path(operation)));
        Set<String> names = new LinkedHashSet<>();
        if (value.get().isArray()) {
            List<String> positions = parameters.getOrDefault(operation, List.of());
            for (int i = 0; i < Math.min(positions.size(), value.get().size()); i++) {
                if (!value.get().path(i).isNull()) {
                    names.add(positions.get(i));
                }
            }
        } else if (value.get().isObject()) {
            value.get().forEachEntry((name, member) -> {
                if (!member.isNull()) {
                    names.add(name);
                }
            });
        }
        return names;
    }

    /** A request of an operation that has parameters of these names. */
    List<Mark> request(String operation, Set<String> names, Column column) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(ItemId.operation(operation), column));
        for (String parameter : parameters.getOrDefault(operation, List.of())) {
            marks.add(new Mark(ItemId.parameter(operation, parameter, names.contains(parameter)), column));
        }
        return marks;
    }

    /** A response with a status, given as its number, its word or both. */
    List<Mark> status(String operation, Set<String> codes) {
        List<Mark> marks = new ArrayList<>();
        for (String code : codes) {
            marks.add(new Mark(ItemId.status(operation, code), Column.REPLAYED));
            marks.add(new Mark(ItemId.status("", code), Column.REPLAYED));
        }
        if (codes.contains(model.refusals().code(Refusal.UNAVAILABLE))) {
            marks.add(new Mark(ItemId.capability(operation, false), Column.REPLAYED));
        }
        return marks;
    }

    /** A request and its response. */
    List<Mark> exchange(JsonNode request, JsonNode response) {
        Optional<String> operation = model.style().paths().operation(request);
        if (operation.isEmpty()) {
            return List.of();
        }
        String name = operation.get();
        List<Mark> marks = new ArrayList<>();
        if (model.style().outcome(response) == Outcome.SUCCESS) {
            marks.addAll(success(name, parameters(name, request), Column.REPLAYED));
        }
        model.style()
                .paths()
                .code(response)
                .map(MessageMarks::text)
                .ifPresent(code -> marks.addAll(status(name, Set.of(code))));
        return marks;
    }

    /** An operation that has succeeded. */
    List<Mark> success(String operation, Set<String> names, Column column) {
        List<Mark> marks = request(operation, names, column);
        marks.add(new Mark(ItemId.capability(operation, true), Column.REPLAYED));
        return marks;
    }

    /** A notification with the members around its payload, or its payload alone. */
    List<Mark> notification(JsonNode message, Column column) {
        Optional<String> type = model.style()
                .paths()
                .eventName(message)
                .or(() -> message.path(model.style().paths().eventName().last()).stringValueOpt());
        return type.map(name -> notification(
                        name, model.style().paths().eventData(message).orElse(message), column))
                .orElse(List.of());
    }

    /** A notification of a type. */
    List<Mark> notification(String type, JsonNode data, Column column) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(ItemId.notification(type), column));
        words(data).forEach((member, word) -> marks.add(new Mark(ItemId.notification(type, member, word), column)));
        return marks;
    }

    /** The members of a payload that tell in one word what happened. */
    Map<String, String> words(JsonNode data) {
        Map<String, String> words = new HashMap<>();
        for (String member : model.style().words()) {
            data.path(member).stringValueOpt().ifPresent(word -> words.put(member, word));
        }
        return words;
    }

    /** What a message says about capabilities: it announces those in its sets, and does not announce the others. */
    List<Mark> announcements(JsonNode message) {
        List<Mark> marks = new ArrayList<>();
        for (Set<String> set : capabilities(message)) {
            for (DocumentedOperation operation : model.operations()) {
                marks.add(
                        new Mark(ItemId.capability(operation.name(), set.contains(operation.name())), Column.DECODED));
            }
        }
        return marks;
    }

    /** The sets of capabilities in a message, at any depth. */
    List<Set<String>> capabilities(JsonNode message) {
        List<Set<String>> found = new ArrayList<>();
        collect(message, found);
        return found;
    }

    private void collect(JsonNode json, List<Set<String>> found) {
        json.forEachEntry((name, value) -> {
            if (model.style().isSet(name) && value.isArray()) {
                Set<String> set = new LinkedHashSet<>();
                value.forEach(element -> element.stringValueOpt().ifPresent(set::add));
                found.add(set);
            } else {
                collect(value, found);
            }
        });
        if (json.isArray()) {
            json.forEach(element -> collect(element, found));
        }
    }

    static String text(JsonNode code) {
        return code.isString() ? code.stringValue() : code.toString();
    }
}
