package dev.verbatim.processor.bind;

import dev.verbatim.pages.shape.ApiSamples;
import dev.verbatim.processor.declared.DeclaredNotification;
import dev.verbatim.processor.infer.MessageModels;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.MessageKind;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.ResponseModel;
import dev.verbatim.processor.naming.MessageNames;
import dev.verbatim.processor.naming.UnnamedMember;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Proposes handlers for operations that have a page but no interface. */
final class HandlerProposals {
    private final SignatureText signatures;
    private final MessageNames names;
    private final ApiSamples samples;

    HandlerProposals(SignatureText signatures, MessageNames names, ApiSamples samples) {
        this.signatures = signatures;
        this.names = names;
        this.samples = samples;
    }

    /** Returns the annotations that a notification needs; empty if no sample shows it. */
    Optional<List<UnnamedMember.Choice>> of(DeclaredNotification notification, MessageModels messages) {
        return messages.notification(notification.messageType(), notification.javaName())
                .map(model -> names.proposals(
                        model.payload(), MessageKind.NOTIFICATION, samples.payloads(notification.messageType())));
    }

    /** Returns the proposed handler of an operation. */
    ProposedHandler of(DocumentedOperation operation) {
        String name = operation.declared().operation();
        RecordModel request = operation.request().body();
        // The method names the members that it takes; a member named like a variable stays in the request.
        Set<String> taken = request.components().stream()
                .map(ComponentModel::jsonName)
                .filter(member -> operation.url().variables().stream()
                        .noneMatch(variable -> variable.name().equals(member)))
                .collect(Collectors.toSet());
        return new ProposedHandler(
                signatures.method(operation),
                names.proposals(request, MessageKind.REQUEST, samples.requests(name)).stream()
                        .filter(choice -> !taken.contains(choice.path()))
                        .toList(),
                operation
                        .response()
                        .flatMap(ResponseModel::body)
                        .map(body -> names.proposals(body, MessageKind.RESPONSE, samples.responses(name)))
                        .orElse(List.of()));
    }
}
