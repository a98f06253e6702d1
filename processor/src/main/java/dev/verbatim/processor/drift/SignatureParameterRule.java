package dev.verbatim.processor.drift;

import dev.verbatim.pages.finding.NearestName;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PathTemplate;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.processor.bind.Binding;
import dev.verbatim.processor.bind.BoundApi;
import dev.verbatim.processor.bind.BoundMembers;
import dev.verbatim.processor.bind.BoundOperation;
import dev.verbatim.processor.declared.DeclaredMethod;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.declared.DeclaredParameter;
import dev.verbatim.processor.model.Argument;
import dev.verbatim.processor.model.ComponentModel;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds method parameters that the page does not document, and documented parameters that the method lacks. */
final class SignatureParameterRule implements DriftRule {
    /** The names of parameters in class files without parameter names. */
    private static final Pattern NAMELESS = Pattern.compile("arg[0-9]+");

    private static final String BY_TYPE = Arrays.stream(Argument.RequestPart.values())
            .map(part -> part.type().simpleName())
            .collect(Collectors.joining(
                    ", ", "; a parameter may also have one of the types ", " of dev.verbatim.runtime"));

    private static final Binding RESUMPTION =
            new Binding.Bound(new Argument.OfRequest(Argument.RequestPart.RESUMPTION));

    @Override
    public Rule rule() {
        return Rule.SIGNATURE_PARAMETER;
    }

    @Override
    public void check(BoundApi api, DriftReport report) {
        for (BoundOperation operation : api.operations()) {
            operation.documented().method().ifPresent(method -> {
                checkUnknown(operation, method, report);
                checkMissing(operation, method, report);
                checkResumption(operation, method, report);
            });
        }
        for (DeclaredOperation operation : api.declared().operations()) {
            api.pages()
                    .page(operation)
                    .filter(page -> page.style().page().endpoint() == PageStyle.Endpoint.EACH)
                    .ifPresent(page -> checkUrl(operation, page, report));
        }
        api.operations().forEach(operation -> {
            checkMembers(
                    "the request of " + operation.declared().operation(),
                    operation.documented().members(),
                    report);
            operation
                    .documented()
                    .responseMembers()
                    .ifPresent(members -> checkMembers(
                            "the response of " + operation.declared().operation(), members, report));
        });
        api.shared().forEach((name, members) -> checkMembers("the objects of type " + name, members, report));
        api.notifications()
                .forEach(notification -> notification
                        .members()
                        .ifPresent(
                                members -> checkMembers(notification.declared().messageType(), members, report)));
    }

    private static void checkUnknown(BoundOperation operation, DeclaredMethod method, DriftReport report) {
        PagePosition place = operation.documented().request().body().position();
        for (int i = 0; i < operation.bindings().size(); i++) {
            if (operation.bindings().get(i) instanceof Binding.Unknown unknown) {
                DeclaredParameter parameter = method.parameters().get(i);
                report.at(
                        operation.declared().subject(),
                        place,
                        "the parameter " + parameter.name() + " of " + method.name() + " asks for "
                                + Quote.of(unknown.name()) + ", which the page does not document"
                                + advice(parameter, unknown));
            }
        }
    }

    private static void checkMissing(BoundOperation operation, DeclaredMethod method, DriftReport report) {
        for (ComponentModel component : operation.untaken()) {
            // Without a row, the finding is parameter-undocumented.
            if (!isDocumented(operation.documented().page(), component)) {
                continue;
            }
            report.at(
                    operation.declared().subject(),
                    component.position(),
                    method.name() + " does not take " + component.jsonName()
                            + ", which every request sends; add a parameter for it, or take the whole "
                            + operation.documented().request().body().name());
        }
    }

    /** A handler that answers later must act under the locks and while the capability is present, through a Resumption. */
    private static void checkResumption(BoundOperation operation, DeclaredMethod method, DriftReport report) {
        boolean takesResumption = operation.bindings().contains(RESUMPTION);
        String problem = null;
        if (method.answersLater()
                && !takesResumption
                && operation.declared().rule().isPresent()) {
            problem = " answers later, when " + operation.declared().operation()
                    + " may no longer be available; take a " + Argument.RequestPart.RESUMPTION.type()
                    + ", and act through it";
        } else if (takesResumption && !method.answersLater()) {
            problem = " takes a Resumption, which is for handlers that answer later; return a "
                    + "java.util.concurrent.CompletionStage, or remove the parameter";
        }
        if (problem != null) {
            report.at(
                    operation.declared().subject(),
                    operation.documented().request().body().position(),
                    method.name() + problem);
        }
    }

    private static boolean isDocumented(OperationPage page, ComponentModel component) {
        return page.parameters().stream()
                .flatMap(table -> table.parameters().stream())
                .anyMatch(row -> row.cell().value().contains(component.jsonName()));
    }

    private static void checkUrl(DeclaredOperation operation, OperationPage page, DriftReport report) {
        page.properties()
                .requestUrl()
                .filter(url -> PathTemplate.parse(url.value()).isEmpty())
                .ifPresent(url -> report.at(
                        operation.subject(),
                        new PagePosition(page.file(), url.position()),
                        "the Request URL " + Quote.of(url.value())
                                + " is not a path, so no parameter can bind to it; write one such as"
                                + " /api/v2/me/calls/{id}"));
    }

    private static void checkMembers(String message, BoundMembers members, DriftReport report) {
        members.unknown()
                .forEach(member -> report.at(
                        member.subject(),
                        members.message().position(),
                        "no sample of " + message + " shows the member " + Quote.of(member.path())
                                + advice(member.path(), members.documented())));
    }

    private static String advice(DeclaredParameter parameter, Binding.Unknown unknown) {
        if (NAMELESS.matcher(unknown.name()).matches()) {
            return "; the class file does not contain parameter names; compile with -parameters (in Maven, the property"
                    + " maven.compiler.parameters), or compile the whole package at once";
        }
        boolean isNamed = parameter.documented().isPresent()
                || parameter.reference().isPresent()
                || NearestName.of(unknown.name(), unknown.documented()).isPresent();
        return advice(unknown.name(), unknown.documented()) + (isNamed ? "" : BY_TYPE);
    }

    private static String advice(String name, Collection<String> documented) {
        List<String> sorted = List.copyOf(new TreeSet<>(documented));
        return NearestName.of(name, sorted)
                .map(nearest -> "; did you mean " + NearestName.shown(name, nearest) + "?")
                .orElse(sorted.isEmpty() ? "" : "; use one of " + Quote.plain(String.join(", ", sorted)));
    }
}
