package dev.verbatim.processor.bind;

import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.shape.ApiSamples;
import dev.verbatim.pages.shape.SampleObject;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.declared.DeclaredMember;
import dev.verbatim.processor.declared.DeclaredMessage;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.infer.MessageModels;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.naming.MessageNames;
import dev.verbatim.processor.naming.RenamingAdvice;
import dev.verbatim.processor.refine.MemberPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Creates the records that messages share if the user asks for it. */
final class SharedTypes {
    private final DeclaredApi api;
    private final MessageModels messages;
    private final ApiSamples samples;
    private final SortedMap<String, List<Place>> places = new TreeMap<>();

    SharedTypes(ApiPages pages, MessageModels messages, ApiSamples samples) {
        this.api = pages.api();
        this.messages = messages;
        this.samples = samples;
        if (members(api).noneMatch(member -> member.shared().isPresent())) {
            return;
        }
        for (DeclaredOperation operation : api.operations()) {
            pages.page(operation).ifPresent(page -> addOperation(operation, page));
        }
        api.notifications()
                .forEach(notification -> add(
                        notification.members(),
                        messages.notification(notification.messageType(), notification.javaName())
                                .map(model -> model.payload()),
                        samples.payloads(notification.messageType()),
                        RenamingAdvice.notification(notification)));
    }

    private static Stream<DeclaredMember> members(DeclaredApi api) {
        return Stream.of(
                        api.operations().stream().flatMap(operation -> operation.members().stream()),
                        api.notifications().stream().flatMap(notification -> notification.members().stream()),
                        api.requests().stream().flatMap(message -> message.members().stream()),
                        api.responses().stream().flatMap(message -> message.members().stream()))
                .flatMap(all -> all);
    }

    /**
     * A member that gets a shared record.
     *
     * @param member the annotation that asks for it
     * @param inside the choices of the same interface inside the record
     * @param object the object as the message alone defines it
     * @param shown the object in samples
     * @param advice what the user can do about names in it
     */
    private record Place(
            DeclaredMember member,
            List<DeclaredMember> inside,
            RecordModel object,
            List<SampleObject> shown,
            RenamingAdvice advice) {}

    /** Returns the records by name, with the user's choices for their members. */
    SortedMap<String, BoundMembers> bind(MemberBinder members, MessageNames names) {
        SortedMap<String, BoundMembers> bound = new TreeMap<>();
        places.forEach((name, all) -> {
            List<SampleObject> shown =
                    all.stream().flatMap(place -> place.shown().stream()).toList();
            Place first = all.get(0);
            BoundMembers chosen = members.bind(
                    messages.shared(name, first.object(), shown),
                    all.stream().flatMap(place -> place.inside().stream()).toList(),
                    shown);
            RecordModel named = names.shared(
                    first.member().subject(),
                    chosen.message(),
                    first.advice(),
                    first.member().plainPath(),
                    shown);
            bound.put(name, new BoundMembers(named, chosen.unknown(), chosen.mismatches(), chosen.documented()));
        });
        return bound;
    }

    private void addOperation(DeclaredOperation declared, OperationPage page) {
        String operation = declared.operation();
        String name = declared.javaName();
        add(
                Stream.concat(declared.members().stream(), DeclaredMessage.members(api.requests(), operation).stream())
                        .toList(),
                messages.request(page, name).map(request -> request.body()),
                samples.requests(operation),
                RenamingAdvice.request(declared, DeclaredMessage.of(api.requests(), operation)));
        add(
                DeclaredMessage.members(api.responses(), operation),
                messages.response(page, name).flatMap(response -> response.body()),
                samples.responses(operation),
                RenamingAdvice.response(declared, DeclaredMessage.of(api.responses(), operation)));
    }

    private void add(
            List<DeclaredMember> members,
            Optional<RecordModel> message,
            List<SampleObject> shown,
            RenamingAdvice advice) {
        for (DeclaredMember member : members) {
            if (member.shared().isEmpty() || message.isEmpty()) {
                continue;
            }
            MemberPath.of(member.path(), message.get())
                    .ifPresent(path -> path.component(message.get())
                            .flatMap(component -> component.type().record())
                            .ifPresent(object -> places.computeIfAbsent(
                                            member.shared().get(), name -> new ArrayList<>())
                                    .add(new Place(
                                            member,
                                            members.stream()
                                                    .filter(other -> other.isIn(member))
                                                    .map(other -> other.within(member))
                                                    .toList(),
                                            object,
                                            shown.stream()
                                                    .map(SampleObject::value)
                                                    .flatMap(sample -> path.objects(sample, message.get()))
                                                    .toList(),
                                            advice))));
        }
    }
}
