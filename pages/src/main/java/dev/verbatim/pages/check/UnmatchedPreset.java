package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.style.MessagePath;
import dev.verbatim.pages.style.MessageStyle;
import dev.verbatim.pages.style.StyleFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds settings that a style file takes from its preset although no sample has them: generated messages would have members that
 * the documented ones do not have. A kind of message that no sample shows has no finding.
 */
final class UnmatchedPreset {
    private static final int FEW = 5;

    private final StyleFile file;
    private final MessageStyle style;
    private final SampledMessages shown;
    private final List<Finding> findings = new ArrayList<>();

    private UnmatchedPreset(StyleFile file, SampledMessages shown) {
        this.file = file;
        this.style = file.style().message();
        this.shown = shown;
    }

    /** Returns the findings. */
    static List<Finding> of(StyleFile file, SampledMessages shown) {
        UnmatchedPreset preset = new UnmatchedPreset(file, shown);
        preset.check();
        return preset.findings;
    }

    private void check() {
        parameters();
        if (isUnmatched("correlation", style.correlation(), shown.answers())
                && lacks(style.correlation().get(), shown.all())) {
            correlation(style.correlation().get().toString());
        }
        repeated();
        Optional<MessagePath> result = Optional.of(style.result());
        if (isUnmatched("result", result, shown.successes())) {
            report(
                    "result",
                    style.result().toString(),
                    "successful response",
                    members(shown.successes(), member -> true),
                    ".");
        }
        failure("failure.code", style.code());
        failure("failure.message", style.message());
        events();
        if (!isSet("constants") && !shown.all().isEmpty()) {
            style.constants().forEach((name, value) -> {
                MessagePath path = new MessagePath(List.of(name), MessagePath.Form.MEMBER);
                if (lacks(path, shown.all())) {
                    report("constants", name + ": " + value, "message", Set.of(), "none");
                }
            });
        }
    }

    /** An array cannot be read as an object, so no request could be read; requests without a parameter do not tell. */
    private void parameters() {
        if (isSet("parameters")) {
            return;
        }
        SentParameters.form(style, shown.requests())
                .ifPresent(form -> add("the requests of this folder have an array as " + style.parameters()
                        + ", but the preset " + file.style().name() + " says parameters = " + style.parameters()
                        + "; write the line parameters = " + form));
        Set<String> sent = members(shown.requests(), member -> true);
        if (!sent.isEmpty() && isUnmatched("parameters", Optional.of(style.parameters()), shown.requests())) {
            report("parameters", style.parameters().toString(), "request", sent, ".");
        }
    }

    private void correlation(String inherited) {
        Optional<RepeatedMember> pair = shared().isEmpty()
                ? RepeatedMember.in(
                        shown.requests(),
                        members(shown.requests(), UnmatchedPreset::isLeaf),
                        shown.answers(),
                        members(shown.answers(), UnmatchedPreset::isLeaf))
                : Optional.empty();
        pair.ifPresentOrElse(
                found -> add("no message of this folder has " + inherited + ", but the preset "
                        + file.style().name() + " says correlation = " + inherited + "; responses repeat "
                        + found.sent() + " of requests as " + found.repeated()
                        + "; write the lines correlation = " + found.sent() + " and correlation.response = "
                        + found.repeated()),
                () -> report("correlation", inherited, "message", shared(), "none"));
    }

    /** Responses may repeat the member of requests under another name, and a style file has a setting for that. */
    private void repeated() {
        Optional<String> sent = style.correlation().map(MessagePath::toString);
        if (isSet("correlation.response")
                || sent.isEmpty()
                || shown.answers().stream()
                        .anyMatch(
                                answer -> style.repeated().get().member(answer).isPresent())) {
            return;
        }
        RepeatedMember.in(
                        shown.requests(),
                        List.of(sent.get()),
                        shown.answers(),
                        members(shown.answers(), UnmatchedPreset::isLeaf))
                .ifPresent(pair -> add(
                        "correlation",
                        "no response of this folder has " + pair.sent() + ", but all repeat it as " + pair.repeated()
                                + "; write the line correlation.response = " + pair.repeated()));
    }

    private void failure(String key, Optional<MessagePath> path) {
        if (isUnmatched(key, path, shown.failures()) && lacks(path.get(), shown.answers())) {
            report(key, path.get().toString(), "failure", leaves(shown.failures()), "none");
        }
    }

    /** The payload may be shown without the members around it if it has the name of the event. */
    private void events() {
        if (isUnmatched("event.name", Optional.of(style.eventName()), shown.events())
                && style.eventName().below(style.eventData()).isEmpty()) {
            report("event.name", style.eventName().toString(), "event", leaves(shown.events()), "");
        }
        if (isUnmatched("event.data", Optional.of(style.eventData()), shown.events())
                && style.eventName().below(style.eventData()).isEmpty()) {
            report("event.data", style.eventData().toString(), "event", members(shown.events(), member -> true), ".");
        }
    }

    private boolean isUnmatched(String key, Optional<MessagePath> path, List<JsonObject> kind) {
        return !isSet(key)
                && !kind.isEmpty()
                && path.filter(inherited -> !inherited.isTop() && !inherited.isNamed() && lacks(inherited, kind))
                        .isPresent();
    }

    private boolean lacks(MessagePath path, List<JsonObject> messages) {
        return messages.stream().allMatch(message -> path.member(message).isEmpty())
                && shown.broken().stream().noneMatch(text -> text.contains("\"" + path.last() + "\""));
    }

    /** The paths of members that are neither known parts of the envelope nor decide the kind of the message by their value. */
    private Set<String> members(List<JsonObject> messages, Predicate<JsonMember> kind) {
        Set<String> others = new LinkedHashSet<>();
        Set<String> known = known();
        messages.forEach(message -> addMembers(message, "", known, kind, others));
        return others;
    }

    /** A member with known parts is part of the envelope itself, so what is in it counts. */
    private static void addMembers(
            JsonObject object, String outer, Set<String> known, Predicate<JsonMember> kind, Set<String> others) {
        for (JsonMember member : object.members()) {
            String path = outer + member.name();
            if (known.stream().anyMatch(part -> part.startsWith(path + "."))) {
                if (member.value() instanceof JsonObject inner) {
                    addMembers(inner, path + ".", known, kind, others);
                }
            } else if (!known.contains(path) && kind.test(member)) {
                others.add(path);
            }
        }
    }

    private Set<String> known() {
        Set<String> known = new HashSet<>(style.constants().keySet());
        known.add(style.name().toString());
        known.add(style.eventName().toString());
        style.correlation().map(MessagePath::toString).ifPresent(known::add);
        style.repeated().map(MessagePath::toString).ifPresent(known::add);
        style.code()
                .filter(path -> isSet("failure.code"))
                .map(MessagePath::toString)
                .ifPresent(known::add);
        style.message()
                .filter(path -> isSet("failure.message"))
                .map(MessagePath::toString)
                .ifPresent(known::add);
        List.of(style.success(), style.failure(), style.event())
                .forEach(test -> test.compared().forEach(path -> known.add(path.toString())));
        return known;
    }

    private boolean isSet(String key) {
        return file.position(key).isPresent();
    }

    /** Members that are neither objects nor arrays, and those of objects. */
    private Set<String> leaves(List<JsonObject> messages) {
        Set<String> leaves = members(messages, UnmatchedPreset::isLeaf);
        for (String outer : members(messages, member -> member.value() instanceof JsonObject)) {
            messages.forEach(message -> MessagePath.parse(outer)
                    .flatMap(path -> path.value(message))
                    .filter(JsonObject.class::isInstance)
                    .ifPresent(inner ->
                            addMembers((JsonObject) inner, outer + ".", known(), UnmatchedPreset::isLeaf, leaves)));
        }
        return leaves;
    }

    private static boolean isLeaf(JsonMember member) {
        return !(member.value() instanceof JsonObject) && !(member.value() instanceof JsonArray);
    }

    /** Members that requests and answers have. */
    private Set<String> shared() {
        Set<String> shared = members(shown.requests(), UnmatchedPreset::isLeaf);
        shared.retainAll(members(shown.answers(), UnmatchedPreset::isLeaf));
        return shared;
    }

    /** Reports a setting. The other value is for messages that have none of these members; empty if the setting needs one. */
    private void report(String key, String value, String kind, Set<String> instead, String other) {
        String line = key + " = ";
        String orOther = other.isEmpty() ? "" : ", or " + line + other;
        String advice = instead.isEmpty()
                ? line + (other.isEmpty() ? "and the member that has it" : other)
                : instead.size() > 1
                        ? line + "and one of them" + orOther
                        : line + instead.iterator().next() + (other.equals("none") ? orOther : "");
        add("no " + kind + " of this folder has " + value + ", but the preset "
                + file.style().name() + " says " + line + value
                + (instead.isEmpty() ? "" : "; they have " + shown(instead))
                + "; write the line " + advice);
    }

    private void add(String message) {
        add("style", message);
    }

    /** Adds a finding at the line of a setting, or where the preset is named. */
    private void add(String key, String message) {
        findings.add(new Finding(
                Rule.STYLE_UNMATCHED,
                file.file().orElseThrow(),
                file.position(key).or(() -> file.position("style")).orElse(Position.START),
                message));
    }

    private static String shown(Set<String> members) {
        return members.stream().limit(FEW).collect(Collectors.joining(", ")) + (members.size() > FEW ? ", ..." : "");
    }
}
