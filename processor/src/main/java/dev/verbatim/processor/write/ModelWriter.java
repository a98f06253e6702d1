package dev.verbatim.processor.write;

import dev.verbatim.pages.envelope.EnvelopeCalls;
import dev.verbatim.pages.find.Digest;
import dev.verbatim.pages.page.DocumentedStatus;
import dev.verbatim.pages.page.MatchingRule;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.Sample;
import dev.verbatim.pages.shape.OperationNames;
import dev.verbatim.processor.declared.DeclaredDeviation;
import dev.verbatim.processor.declared.Subject;
import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.Boundaries;
import dev.verbatim.processor.model.Boundary;
import dev.verbatim.processor.model.CollectionType;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.GeneratedFile;
import dev.verbatim.processor.model.ObjectType;
import dev.verbatim.processor.model.OperationModel;
import dev.verbatim.processor.model.RequestMember;
import dev.verbatim.processor.model.RequestMembers;
import dev.verbatim.processor.model.RequestedNotification;
import dev.verbatim.processor.model.StatusModel;
import dev.verbatim.processor.model.ValueType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the model that the testkit and the Maven plugin's report read: an API's style, pages and samples, what declares and is
 * generated for them, and digests that reveal a stale build.
 */
final class ModelWriter {
    private final JsonOutput out;

    private ModelWriter(JsonOutput out) {
        this.out = out;
    }

    /** The path of an API's model, relative to the class output. */
    static String path(ApiModel api) {
        return "META-INF/verbatim/" + api.packageName() + "/" + api.name() + ".json";
    }

    /**
     * The model of an API as JSON.
     *
     * @param files all files that are generated for it
     */
    static String write(ApiModel api, List<GeneratedFile> files) {
        return JsonOutput.object(out -> new ModelWriter(out).api(api, files));
    }

    private void api(ApiModel api, List<GeneratedFile> files) {
        out.member("api", api.name());
        out.member("package", api.packageName());
        out.member("pages", api.folder());
        out.member("digest", Digest.of(api.sources()));
        out.object("style", () -> StyleWriter.write(out, api.style()));
        if (api.envelope().filter(EnvelopeCalls::isJsonRpc).isPresent()) {
            out.member("jsonRpcCodes", true);
        }
        if (api.envelope().filter(EnvelopeCalls::hasWordsForCodes).isPresent()) {
            out.member("wordsForCodes", true);
        }
        out.objects("statuses", api.statuses(), this::status);
        out.objects(
                "operations",
                api.allOperations(),
                operation -> operation(operation, api.sent().contains(operation)));
        out.objects("notifications", api.notifications(), this::notification);
        if (!api.events().isEmpty()) {
            out.objects("events", api.events(), this::events);
        }
        if (!api.unclaimed().isEmpty()) {
            out.objects("unclaimed", api.unclaimed(), this::unclaimed);
        }
        out.strings("files", files.stream().map(ModelWriter::path).sorted().toList());
    }

    private static String path(GeneratedFile file) {
        return file instanceof GeneratedFile.Source source
                ? source.type().replace('.', '/') + ".java"
                : ((GeneratedFile.Resource) file).path();
    }

    private void status(StatusModel status) {
        out.member("code", status.code());
        status.name().ifPresent(name -> out.member("name", name));
        out.member("meaning", status.meaning());
        status.general().ifPresent(place -> {
            out.member("page", place.page());
            out.member("line", place.line());
        });
    }

    private void status(DocumentedStatus status) {
        out.member("code", status.code());
        out.member("meaning", status.meaning());
        if (!status.cause().isEmpty()) {
            out.member("cause", status.cause());
        }
        out.member("line", status.position().line());
    }

    private void operation(OperationModel operation, boolean isSent) {
        out.member("name", operation.name());
        out.member("request", operation.request().body().name());
        operation.response().ifPresent(response -> out.member("response", text(response.type())));
        if (operation.subject().place() != Subject.Place.API) {
            out.member("interface", operation.handler().type().canonicalName());
        }
        if (isSent) {
            out.member("sent", true);
        }
        operation.rule().ifPresent(rule -> out.member("rule", rule.canonicalName()));
        page(operation.page());
        out.member("digest", operation.source().digest());
        out.member("method", operation.httpMethod());
        out.member("url", operation.url());
        out.strings("features", operation.features());
        out.objects("parameters", operation.request().body().components(), this::parameter);
        List<Boundary> boundaries = Boundaries.of(operation.request().body());
        if (!boundaries.isEmpty()) {
            out.objects("boundaries", boundaries, this::boundary);
        }
        List<RequestMember> members = RequestMembers.of(operation.request().body());
        if (!members.isEmpty()) {
            Set<String> rows = rows(operation.page());
            out.objects("members", members, member -> member(member, rows));
        }
        statuses(operation.page());
        if (!operation.deviations().isEmpty()) {
            out.objects("deviations", operation.deviations(), this::deviation);
        }
        samples(operation.page());
    }

    private void deviation(DeclaredDeviation deviation) {
        out.member("rule", deviation.rule());
        out.member("reason", deviation.reason());
    }

    private void unclaimed(OperationPage page) {
        OperationNames.of(page).ifPresent(name -> out.member("name", name));
        page(page);
        out.objects("members", UnclaimedParameter.of(page), parameter -> {
            out.strings("path", List.of(parameter.name()));
            out.member("line", parameter.line());
            out.member("mandatory", parameter.isMandatory());
            out.member("type", "any");
        });
        statuses(page);
        samples(page);
    }

    /** The rows of the operation's own tables of statuses. */
    private void statuses(OperationPage page) {
        if (!page.statuses().isEmpty()) {
            out.objects("statuses", page.statuses(), this::status);
        }
    }

    private void page(OperationPage page) {
        out.member("page", page.file());
        out.member("line", page.position().line());
    }

    private void events(OperationPage outside) {
        out.member("page", outside.file());
        samples(outside);
    }

    private void samples(OperationPage page) {
        StepWriter steps = new StepWriter(out, page.style().message());
        out.objects(
                "samples",
                page.samples(),
                sample -> sample(sample, page.matching().about(sample), steps));
    }

    /** The generated class, with {@code []} for each array and <code>{}</code> for each object of values around it. */
    private static String text(ValueType type) {
        if (type.plain() instanceof ObjectType object) {
            return object.generated().name();
        }
        if (type.object().isEmpty() || !(type.plain() instanceof CollectionType collection)) {
            return "";
        }
        return (collection.hasKeys() ? "{}" : "[]") + text(collection.part());
    }

    private void boundary(Boundary boundary) {
        out.strings("path", boundary.path());
        out.member("line", boundary.position().position().line());
        out.member("demand", boundary.demand());
        out.objects("accepted", boundary.accepted(), this::value);
        out.objects("refused", boundary.refused(), this::value);
    }

    private void value(Boundary.Value value) {
        if (value instanceof Boundary.Value.Json json) {
            out.member("json", json.text());
        } else if (value instanceof Boundary.Value.Characters characters) {
            out.member("characters", characters.count());
        } else {
            out.member("elements", ((Boundary.Value.Elements) value).count());
        }
    }

    private void member(RequestMember member, Set<String> rows) {
        out.strings("path", member.path());
        out.member("line", member.position().position().line());
        out.member("mandatory", member.mandatory());
        out.member("type", member.type());
        if (member.isNested() && !rows.contains(member.row())) {
            out.member("onlySampled", true);
        }
    }

    /** The names of the rows that document parameters. */
    private static Set<String> rows(OperationPage page) {
        return page.parameters().stream()
                .flatMap(table -> table.parameters().stream())
                .flatMap(row -> row.name().stream())
                .collect(Collectors.toSet());
    }

    private void parameter(ComponentModel component) {
        out.member("name", component.jsonName());
        out.member("mandatory", component.mandatory());
        component.fallback().ifPresent(text -> out.member("default", text));
        out.member("line", component.position().position().line());
    }

    private void sample(Sample sample, List<MatchingRule> matching, StepWriter steps) {
        out.member("heading", sample.heading().value());
        out.member("line", sample.heading().position().line());
        if (!matching.isEmpty()) {
            out.objects("matching", matching, rule -> {
                out.member("rule", rule.kind().word());
                out.member("member", rule.member());
            });
        }
        out.objects("steps", sample.steps(), steps::write);
    }

    private void notification(RequestedNotification requested) {
        out.member("event", requested.notification().messageType());
        out.member("type", requested.notification().payload().name());
        if (requested.subject().place() != Subject.Place.API) {
            out.member("interface", requested.type().canonicalName());
        }
        requested.notification().channel().ifPresent(channel -> out.member("sentOn", channel));
    }
}
