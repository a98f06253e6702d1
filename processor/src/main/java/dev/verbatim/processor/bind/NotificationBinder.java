package dev.verbatim.processor.bind;

import dev.verbatim.processor.declared.DeclaredMember;
import dev.verbatim.processor.declared.DeclaredNotification;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.NotificationModel;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.refine.Refined;
import dev.verbatim.processor.refine.Refinement;
import dev.verbatim.processor.refine.SampleValue;
import dev.verbatim.processor.shape.ApiSamples;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Refines the types of a notification's members to those of its interface. */
final class NotificationBinder {
    private final Refinement refinement;
    private final ApiSamples samples;

    NotificationBinder(Refinement refinement, ApiSamples samples) {
        this.refinement = refinement;
        this.samples = samples;
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
        RecordModel payload = inferred.get().payload();
        List<DeclaredMember> unknown = new ArrayList<>();
        List<BoundNotification.MemberMisfit> misfits = new ArrayList<>();
        for (DeclaredMember member : declared.members()) {
            MemberPath path = MemberPath.parse(member.path());
            Optional<ComponentModel> component = path.component(payload);
            if (component.isEmpty()) {
                unknown.add(member);
                continue;
            }
            Refined refined = refined(declared, member, path, component.get());
            refined.misfits().forEach(misfit -> misfits.add(new BoundNotification.MemberMisfit(member, misfit)));
            if (refined.misfits().isEmpty()) {
                payload = path.with(payload, component.get().withType(refined.type()));
            }
        }
        NotificationModel refined = new NotificationModel(
                inferred.get().messageType(), inferred.get().channel(), payload);
        return new BoundNotification(declared, Optional.of(refined), unknown, misfits, paths("", payload));
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
