package dev.verbatim.processor.drift;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.page.PathTemplate;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.processor.bind.BoundApi;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.declared.Subject;
import dev.verbatim.processor.model.ApiModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Explains why no code is generated for a declared type. A finding that is muted, accepted or switched off is not reported; but if
 * it prevents code generation, it is reported as an error all the same, because javac would otherwise miss types without a reason.
 */
public final class UngeneratedTypes {
    private final BoundApi api;
    private final Map<Subject, Finding> drift = new HashMap<>();

    private UngeneratedTypes(BoundApi api, Collection<SubjectFinding> findings) {
        this.api = api;
        findings.stream()
                .filter(found -> found.finding().rule() != Rule.PAGE_UNCLAIMED)
                .sorted()
                .forEach(found -> drift.putIfAbsent(found.subject(), found.finding()));
    }

    /**
     * Returns one finding for each declared type without generated code, and for the API if its name cannot be used. Types with an
     * internal error are left out, because that error is reported already.
     *
     * @param api an API without errors
     * @param findings the findings of {@link DriftChecks} about it
     * @param model the model from which code is generated
     */
    public static List<SubjectFinding> of(BoundApi api, Collection<SubjectFinding> findings, Optional<ApiModel> model) {
        Set<Subject> missing = new TreeSet<>();
        if (model.isEmpty()) {
            missing.add(api.declared().subject());
        } else {
            api.declared().operations().forEach(operation -> missing.add(operation.subject()));
            api.declared().notifications().forEach(notification -> missing.add(notification.subject()));
            model.get().allOperations().forEach(operation -> missing.remove(operation.subject()));
            model.get().notifications().forEach(notification -> missing.remove(notification.subject()));
        }
        return missing.isEmpty() ? List.of() : new UngeneratedTypes(api, findings).of(missing);
    }

    private List<SubjectFinding> of(Set<Subject> missing) {
        List<SubjectFinding> findings = new ArrayList<>();
        for (Subject subject : missing) {
            api.declared().operations().stream()
                    .filter(operation -> operation.subject().equals(subject))
                    .findFirst()
                    .flatMap(this::missingFact)
                    .or(() -> Optional.ofNullable(drift.get(subject)))
                    .or(() ->
                            api.pages().folderStyle().file().findings().stream().findFirst())
                    .map(UngeneratedTypes::explained)
                    .ifPresent(finding -> findings.add(new SubjectFinding(subject, finding)));
        }
        return findings;
    }

    private static Finding explained(Finding finding) {
        return new Finding(
                finding.rule(),
                finding.file(),
                finding.position(),
                "no code can be generated, so this is an error at any severity: " + finding.message());
    }

    /** Returns the finding about what the page of an operation lacks. */
    private Optional<Finding> missingFact(DeclaredOperation operation) {
        boolean isRead = api.pages().page(operation).isPresent();
        for (PageReading reading : api.pages().claim(operation).readings()) {
            if (!isRead && reading instanceof PageReading.Refused refused) {
                return Optional.of(
                        new Finding(Rule.PAGES_UNSAFE, refused.file(), refused.position(), refused.reason()));
            }
        }
        return api.pages().page(operation).flatMap(UngeneratedTypes::missingFact);
    }

    private static Optional<Finding> missingFact(OperationPage page) {
        if (page.style().page().endpoint() == PageStyle.Endpoint.ONE) {
            return Optional.empty();
        }
        Position title = page.title().map(Text::position).orElse(Position.START);
        Position properties = page.properties().position().orElse(title);
        Optional<Text> url = page.properties().requestUrl();
        if (url.isEmpty()) {
            return fact(Rule.PROPERTY_MISSING, page, properties, "the page has no row \"Request URL\"; add it");
        } else if (PathTemplate.parse(url.get().value()).isEmpty()) {
            return fact(
                    Rule.REQUEST_URL,
                    page,
                    url.get().position(),
                    "the Request URL " + Quote.of(url.get().value())
                            + " is not a path; write segments with / between them, and each {variable} once");
        } else if (page.properties().httpMethod().isEmpty()) {
            return fact(Rule.PROPERTY_MISSING, page, properties, "the page has no row \"HTTP method\"; add it");
        }
        return Optional.empty();
    }

    private static Optional<Finding> fact(Rule rule, OperationPage page, Position position, String message) {
        return Optional.of(new Finding(rule, page.file(), position, message));
    }
}
