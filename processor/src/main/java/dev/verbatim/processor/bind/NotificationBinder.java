package dev.verbatim.processor.bind;

import dev.verbatim.processor.check.Quote;
import dev.verbatim.processor.declared.DeclaredMember;
import dev.verbatim.processor.declared.DeclaredNotification;
import dev.verbatim.processor.declared.TypeText;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.NotificationModel;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.refine.Misfit;
import dev.verbatim.processor.refine.Refined;
import dev.verbatim.processor.refine.Refinement;
import dev.verbatim.processor.refine.SampleValue;
import dev.verbatim.processor.shape.ApiSamples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Refines the types of a notification's members to those of its interface. */
final class NotificationBinder {
    private final Refinement refinement;
    private final ApiSamples samples;
    private final TypeText text;

    NotificationBinder(Refinement refinement, ApiSamples samples, TypeText text) {
        this.refinement = refinement;
        this.samples = samples;
        this.text = text;
    }

    /**
     * Joins an interface with what the samples show.
     *
     * @param inferred the notification as the samples alone have it; empty if none shows it
     */
    BoundNotification bind(DeclaredNotification declared, Optional<NotificationModel> inferred) {
        if (inferred.isEmpty()) {
            return new BoundNotification(declared, inferred, List.of(), List.of(), Set.of());
        }
        RecordModel shown = inferred.get().payload();
        RecordModel payload = shown;
        List<DeclaredMember> unknown = new ArrayList<>();
        List<BoundNotification.MemberMisfit> misfits = new ArrayList<>();
        Map<MemberPath, DeclaredMember> chosen = new LinkedHashMap<>();
        for (DeclaredMember member : outermostFirst(declared.members())) {
            MemberPath path = MemberPath.parse(member.path());
            Optional<ComponentModel> component = path.component(shown);
            if (component.isEmpty()) {
                unknown.add(member);
                continue;
            }
            List<Misfit> problems = new ArrayList<>();
            conflict(path, payload, chosen)
                    .ifPresent(
                            problem -> problems.add(new Misfit(component.get().position(), problem)));
            chosen.putIfAbsent(path, member);
            if (problems.isEmpty()) {
                ComponentModel present = path.component(payload).orElseThrow();
                Refined refined = refined(declared, member, path, present);
                problems.addAll(refined.misfits());
                if (problems.isEmpty()) {
                    payload = path.with(payload, present.withType(refined.type()));
                }
            }
            problems.forEach(problem -> misfits.add(new BoundNotification.MemberMisfit(member, problem)));
        }
        NotificationModel refined = new NotificationModel(
                inferred.get().messageType(), inferred.get().channel(), payload);
        return new BoundNotification(declared, Optional.of(refined), unknown, misfits, paths("", shown));
    }

    /** Whoever chooses a type for an object decides what becomes of the members in it. */
    private static List<DeclaredMember> outermostFirst(List<DeclaredMember> members) {
        return members.stream()
                .sorted(Comparator.comparing(
                        member -> MemberPath.parse(member.path()).names().size()))
                .toList();
    }

    /** Why another choice leaves no room for this one. */
    private Optional<String> conflict(MemberPath path, RecordModel payload, Map<MemberPath, DeclaredMember> chosen) {
        for (Map.Entry<MemberPath, DeclaredMember> other : chosen.entrySet()) {
            String type = text.of(other.getValue().type());
            String asked = "@Member(" + Quote.of(other.getValue().path()) + ")";
            if (other.getKey().names().equals(path.names())) {
                return Optional.of("is its second, after " + type + "; keep one " + asked);
            }
            if (other.getKey().isAround(path) && path.component(payload).isEmpty()) {
                return Optional.of("has no place: " + asked + " makes the object around it " + type
                        + "; choose the type there, or drop one of the two");
            }
        }
        return Optional.empty();
    }

    private Refined refined(
            DeclaredNotification declared, DeclaredMember member, MemberPath path, ComponentModel component) {
        List<SampleValue> messages = samples.notifications(declared.messageType()).stream()
                .map(ApiSamples.NotificationSample::payload)
                .map(payload -> new SampleValue(payload.file(), payload.object()))
                .toList();
        return refinement.refine(
                component,
                messages.stream()
                        .flatMap(message -> path.values(message).stream())
                        .toList(),
                messages.stream()
                        .flatMap(message -> path.lacking(message).stream())
                        .findFirst(),
                path.around(member.type()),
                member.converter());
    }

    private static Set<String> paths(String prefix, RecordModel model) {
        Set<String> paths = new LinkedHashSet<>();
        for (ComponentModel component : model.components()) {
            paths.add(prefix + component.jsonName());
            MemberPath.inside(component.type())
                    .ifPresent(inner -> paths.addAll(paths(prefix + component.jsonName() + ".", inner)));
        }
        return paths;
    }
}
