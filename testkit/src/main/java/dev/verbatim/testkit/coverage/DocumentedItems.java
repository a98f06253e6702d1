package dev.verbatim.testkit.coverage;

import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.DocumentedMember;
import dev.verbatim.testkit.DocumentedOperation;
import dev.verbatim.testkit.GeneralStatus;
import dev.verbatim.testkit.PageStatus;
import dev.verbatim.testkit.Sample;
import dev.verbatim.testkit.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Lists what the pages of an API document, in the order of the pages. */
final class DocumentedItems {
    private static final Set<Column> ALL = EnumSet.allOf(Column.class);

    private final ApiModel model;
    private final MessageMarks messages;
    private final Map<ItemId, Item> items = new LinkedHashMap<>();
    private final Set<String> handled = new HashSet<>();
    private final Set<String> announced = new HashSet<>();
    private final List<Set<String>> announcements = new ArrayList<>();

    private DocumentedItems(ApiModel model) {
        this.model = model;
        messages = new MessageMarks(model);
    }

    static Map<ItemId, Item> of(ApiModel model) {
        DocumentedItems documented = new DocumentedItems(model);
        documented.collect();
        return documented.items;
    }

    private void collect() {
        model.operations().forEach(operation -> handled.add(operation.name()));
        List<DocumentedOperation> operations = Stream.concat(model.operations().stream(), model.unclaimed().stream())
                .toList();
        operations.forEach(operation -> operation.samples().forEach(this::announced));
        model.events().forEach(this::announced);
        announcements.forEach(announced::addAll);
        operations.forEach(this::operation);
        model.general().forEach(this::general);
        operations.forEach(operation -> operation.samples().forEach(this::notifications));
        model.events().forEach(this::notifications);
        StepItems steps = new StepItems(model, handled);
        operations.forEach(operation ->
                operation.samples().forEach(sample -> steps.of(sample).forEach(this::add)));
        model.events().forEach(sample -> steps.of(sample).forEach(this::add));
    }

    private void announced(Sample sample) {
        for (Step step : sample.steps()) {
            StepItems.json(step).ifPresent(message -> announcements.addAll(messages.capabilities(message)));
        }
    }

    private void operation(DocumentedOperation operation) {
        String name = operation.name().isEmpty() ? operation.page() + ":" + operation.line() : operation.name();
        boolean isHandled = handled.contains(name);
        add(new Item(ItemId.operation(name), name, "", operation.page(), operation.line(), isHandled, ALL));
        for (DocumentedMember member : operation.members()) {
            if (member.path().isTop()) {
                parameter(operation, name, member, true);
                if (!member.mandatory()) {
                    parameter(operation, name, member, false);
                }
            }
        }
        operation.statuses().forEach(status -> status(operation, name, status));
        operation.samples().forEach(sample -> shownStatuses(operation, name, sample));
        if (operation.hasRule() || announced.contains(name)) {
            capability(operation, name, true);
            if (operation.hasRule() || isWithheld(name)) {
                capability(operation, name, false);
            }
        }
    }

    /** Without a rule, and announced by every message, a capability is never refused. */
    private boolean isWithheld(String name) {
        return announcements.stream().anyMatch(capabilities -> !capabilities.contains(name));
    }

    private void parameter(DocumentedOperation operation, String name, DocumentedMember member, boolean isPresent) {
        String parameter = member.path().name();
        String label = parameter + " " + (isPresent ? ItemId.PRESENT : ItemId.ABSENT);
        ItemId id = ItemId.parameter(name, parameter, isPresent);
        add(new Item(id, name, label, operation.page(), member.line(), handled.contains(name), ALL));
    }

    /** A success has no row of its own: it is that of the operation. */
    private void status(DocumentedOperation operation, String name, PageStatus status) {
        if (!status.code().equals(MessageMarks.SUCCESS)) {
            add(new Item(
                    ItemId.status(name, status.code()),
                    name,
                    label(status),
                    operation.page(),
                    status.line(),
                    handled.contains(name),
                    withoutDecoded()));
        }
    }

    private void shownStatuses(DocumentedOperation operation, String name, Sample sample) {
        String requested = name;
        for (Step step : sample.steps()) {
            if (step instanceof Step.Request request) {
                requested = request.operation().orElse(name);
            } else if (step instanceof Step.Response response && requested.equals(name)) {
                String meaning = response.message().map(MessageMarks::text).orElse("");
                response.code()
                        .map(MessageMarks::text)
                        .ifPresent(code -> status(operation, name, new PageStatus(code, meaning, step.line())));
            }
        }
    }

    private void general(GeneralStatus general) {
        PageStatus status = general.status();
        if (!status.code().equals(MessageMarks.SUCCESS)) {
            add(new Item(
                    ItemId.status("", status.code()),
                    "",
                    label(status),
                    general.page(),
                    status.line(),
                    !handled.isEmpty(),
                    withoutDecoded()));
        }
    }

    private static String label(PageStatus status) {
        return "status " + status.code() + (status.meaning().isBlank() ? "" : " (" + status.meaning() + ")");
    }

    private void capability(DocumentedOperation operation, String name, boolean isAllowed) {
        add(new Item(
                ItemId.capability(name, isAllowed),
                name,
                "capability " + (isAllowed ? ItemId.ALLOWED : ItemId.REFUSED),
                operation.page(),
                operation.line(),
                operation.hasRule() || operation.isSent(),
                announced.contains(name) ? ALL : withoutDecoded()));
    }

    private void notifications(Sample sample) {
        for (Step step : sample.steps()) {
            if (step instanceof Step.Notification notification) {
                notification.type().ifPresent(type -> notification(sample, notification, type));
            }
        }
    }

    private void notification(Sample sample, Step.Notification step, String type) {
        boolean isHandled = model.types().containsKey("notification " + type);
        add(new Item(ItemId.notification(type), type, "", sample.page(), step.line(), isHandled, ALL));
        StepItems.data(step)
                .ifPresent(data -> messages.words(data)
                        .forEach((member, word) -> add(new Item(
                                ItemId.notification(type, member, word),
                                type,
                                member + " " + word,
                                sample.page(),
                                step.line(),
                                isHandled,
                                ALL))));
    }

    static Set<Column> withoutDecoded() {
        return EnumSet.complementOf(EnumSet.of(Column.DECODED));
    }

    /** The first place of several counts. */
    private void add(Item item) {
        items.putIfAbsent(item.id(), item);
    }
}
