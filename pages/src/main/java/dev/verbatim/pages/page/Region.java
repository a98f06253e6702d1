package dev.verbatim.pages.page;

import dev.verbatim.pages.json.JsonSketch;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.source.TextLine;
import dev.verbatim.pages.style.MessageFacts;
import dev.verbatim.pages.style.MessagePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The blocks of a page that belong to one heading, and what they say about operations. */
final class Region {
    private final int heading;
    private final MessagePath name;
    private final List<PageBlock> blocks = new ArrayList<>();
    private final List<UnreadBlock> unread = new ArrayList<>();
    private final List<Text> requests = new ArrayList<>();
    private final List<Step.Notification> notifications = new ArrayList<>();
    private final Set<String> sent = new HashSet<>();
    private final Set<String> answered = new HashSet<>();
    private boolean hasResponses;

    /**
     * A region of a heading, or of the part before the first one, {@link Headings#NONE}.
     *
     * @param name where requests name their operation
     */
    Region(int heading, MessagePath name) {
        this.heading = heading;
        this.name = name;
    }

    int heading() {
        return heading;
    }

    List<PageBlock> blocks() {
        return blocks;
    }

    List<Step.Notification> notifications() {
        return notifications;
    }

    /** The parameters that the requests of its samples send. */
    Set<String> sent() {
        return sent;
    }

    /** The objects and arrays in the results of its samples. */
    Set<String> answered() {
        return answered;
    }

    boolean hasResponses() {
        return hasResponses;
    }

    void add(PageBlock block) {
        blocks.add(block);
    }

    /** Adds a block in a form that is not read, behind the blocks that the region has so far. */
    void add(UnreadBlock block) {
        unread.add(new UnreadBlock(block.form(), block.position(), block.lines(), blocks.size()));
    }

    /** Adds a message of a sample. */
    void add(Step step) {
        if (step instanceof Step.Request request) {
            request.message().operation().or(() -> sketched(request)).ifPresent(requests::add);
            request.message()
                    .members()
                    .ifPresent(parameters -> parameters.members().forEach(parameter -> sent.add(parameter.name())));
        } else if (step instanceof Step.Notification notification) {
            notifications.add(notification);
        } else if (step instanceof Step.Response response) {
            hasResponses = true;
            response.message()
                    .result()
                    .filter(JsonObject.class::isInstance)
                    .ifPresent(result -> ((JsonObject) result)
                            .members().stream()
                                    .filter(member ->
                                            member.value() instanceof JsonObject || member.value() instanceof JsonArray)
                                    .forEach(member -> answered.add(member.name())));
        }
    }

    /** The operation in a request that is not valid JSON. */
    private Optional<Text> sketched(Step.Request request) {
        if (request.json().value().isPresent()) {
            return Optional.empty();
        }
        List<TextLine> lines = request.json()
                .source()
                .lines()
                .map(line -> new TextLine(line, 1, 1))
                .toList();
        return MessageFacts.of(JsonSketch.of(lines))
                .text(name)
                .filter(text -> !text.isEmpty())
                .map(text -> new Text(text, request.position()));
    }

    /** The operations that the requests of its samples name, without placeholders. */
    Set<String> operations() {
        Set<String> names = new LinkedHashSet<>();
        for (Text request : requests) {
            if (!Placeholder.isOne(request.value())) {
                names.add(request.value());
            }
        }
        return names;
    }

    /** The first request that names an operation. */
    Optional<Text> request(String operation) {
        return requests.stream()
                .filter(request -> request.value().equals(operation))
                .findFirst();
    }

    /** The blocks as an outline of their own. */
    Outline outline(int nesting) {
        return new Outline(blocks, unread, nesting);
    }
}
