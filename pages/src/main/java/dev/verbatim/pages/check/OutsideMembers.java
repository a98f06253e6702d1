package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.json.JsonSource;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.style.MessagePath;
import dev.verbatim.pages.style.MessageStyle;
import dev.verbatim.pages.style.StyleFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Members beside the data of events or the results of responses: generated messages have them only if they are always the same. */
final class OutsideMembers {
    private final List<JsonObject> messages;
    private final MessagePath content;
    private final Collection<MessagePath> known;

    private OutsideMembers(List<JsonObject> messages, MessagePath content, Collection<MessagePath> known) {
        this.messages = messages;
        this.content = content;
        this.known = known;
    }

    /** Returns a finding for each such member, at the line that says where the data or result is. */
    static List<Finding> of(StyleFile file, SampledMessages shown) {
        MessageStyle style = file.style().message();
        List<MessagePath> known = Stream.of(
                        Stream.of(style.name(), style.eventName()),
                        Stream.of(style.channel(), style.code(), style.message(), style.number(), style.repeated())
                                .flatMap(Optional::stream),
                        style.constants().keySet().stream().flatMap(name -> MessagePath.parse(name).stream()),
                        Stream.of(style.success(), style.failure(), style.event())
                                .flatMap(test -> test.paths().stream()))
                .flatMap(paths -> paths)
                .toList();
        List<Finding> findings = new ArrayList<>();
        of(shown.events(), style.eventData(), known)
                .forEach(path -> findings.add(finding(file, "event.data", "events", style.eventData(), path)));
        // Answers repeat a member that requests also have, regardless of the style.
        of(shown.successes(), style.result(), known).stream()
                .filter(path -> shown.requests().stream()
                        .allMatch(request -> path.member(request).isEmpty()))
                .filter(path -> !repeats(shown, path))
                .forEach(path -> findings.add(finding(file, "result", "successful responses", style.result(), path)));
        return findings;
    }

    private static Finding finding(StyleFile file, String key, String kind, MessagePath content, MessagePath member) {
        return new Finding(
                Rule.STYLE_UNMATCHED,
                file.file().orElseThrow(),
                file.position(key).or(() -> file.position("style")).orElse(Position.START),
                "all " + kind + " of this folder have " + Quote.plain(member.toString()) + " beside " + content
                        + ", but generated ones have only what is in " + content + "; write the line " + key + " = "
                        + new MessagePath(
                                member.names().subList(0, member.names().size() - 1), MessagePath.Form.MEMBER)
                        + " if the server sends it");
    }

    /** Whether a member of responses repeats one at the top of requests, which has a setting of its own. */
    private static boolean repeats(SampledMessages shown, MessagePath path) {
        Set<String> sent = shown.requests().stream()
                .flatMap(request -> request.members().stream())
                .map(JsonMember::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return RepeatedMember.in(shown.requests(), sent, shown.successes(), List.of(path.toString()))
                .isPresent();
    }

    private static Set<MessagePath> of(List<JsonObject> messages, MessagePath content, Collection<MessagePath> known) {
        if (content.isTop() || content.isNamed() || content.form() != MessagePath.Form.MEMBER) {
            return Set.of();
        }
        List<JsonObject> whole = messages.stream()
                .filter(message -> content.member(message).isPresent())
                .toList();
        return new OutsideMembers(whole, content, known).paths();
    }

    private Set<MessagePath> paths() {
        Set<MessagePath> paths = new LinkedHashSet<>();
        for (int depth = 0; depth < content.names().size(); depth++) {
            List<String> outer = content.names().subList(0, depth);
            for (JsonObject message : messages) {
                members(message, outer).stream()
                        .map(member -> below(outer, member.name()))
                        .filter(this::isOutside)
                        .filter(this::differs)
                        .forEach(path -> paths.add(new MessagePath(path, MessagePath.Form.MEMBER)));
            }
        }
        return paths;
    }

    private static List<String> below(List<String> outer, String name) {
        List<String> names = new ArrayList<>(outer);
        names.add(name);
        return names;
    }

    private boolean isOutside(List<String> names) {
        return !begins(content, names) && known.stream().noneMatch(path -> begins(path, names));
    }

    private static boolean begins(MessagePath path, List<String> names) {
        return path.names().size() >= names.size()
                && path.names().subList(0, names.size()).equals(names);
    }

    /** Whether all messages have a member, and not all the same. */
    private boolean differs(List<String> names) {
        List<String> values = messages.stream()
                .flatMap(message -> members(message, names.subList(0, names.size() - 1)).stream()
                        .filter(member -> member.name().equals(names.get(names.size() - 1))))
                .map(member -> JsonSource.of(member.value()))
                .toList();
        return values.size() == messages.size() && values.stream().distinct().count() > 1;
    }

    private static List<JsonMember> members(JsonObject message, List<String> path) {
        if (path.isEmpty()) {
            return message.members();
        }
        return new MessagePath(path, MessagePath.Form.MEMBER)
                .value(message)
                .filter(JsonObject.class::isInstance)
                .map(value -> ((JsonObject) value).members())
                .orElse(List.of());
    }
}
