package dev.verbatim.processor.bind;

import dev.verbatim.processor.declared.DeclaredMember;
import dev.verbatim.processor.declared.DeclaredNotification;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.NotificationModel;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.ValueType;
import dev.verbatim.processor.page.PagePosition;
import dev.verbatim.processor.shape.ApiSamples;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Refines the types of a notification's members to those of its interface. */
final class NotificationBinder {
    private final JavaTypes types;
    private final ApiSamples samples;

    NotificationBinder(JavaTypes types, ApiSamples samples) {
        this.types = types;
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
        List<BoundNotification.Misfit> misfits = new ArrayList<>();
        for (DeclaredMember member : declared.members()) {
            MemberPath path = MemberPath.parse(member.path());
            Optional<ComponentModel> component = path.component(payload);
            if (component.isEmpty()) {
                unknown.add(member);
                continue;
            }
            Optional<ValueType> refined = types.refined(component.get().type(), member.type());
            Optional<PagePosition> misfit = misfit(declared, path, component.get(), refined);
            misfit.ifPresent(position -> misfits.add(new BoundNotification.Misfit(member, position)));
            if (refined.isPresent() && misfit.isEmpty()) {
                payload = path.with(payload, component.get().withType(refined.get()));
            }
        }
        NotificationModel refined = new NotificationModel(
                inferred.get().messageType(), inferred.get().channel(), payload);
        return new BoundNotification(declared, Optional.of(refined), unknown, misfits, paths("", payload));
    }

    private Optional<PagePosition> misfit(
            DeclaredNotification declared, MemberPath path, ComponentModel component, Optional<ValueType> refined) {
        if (refined.isEmpty()) {
            return Optional.of(component.sample().orElse(component.position()));
        }
        return samples.notifications(declared.messageType()).stream()
                .flatMap(sample -> path.values(sample.payload()).stream())
                .filter(value -> !SampleFit.holds(refined.get(), value.json()))
                .map(SampleValue::position)
                .findFirst();
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
