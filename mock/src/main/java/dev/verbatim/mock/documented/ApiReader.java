package dev.verbatim.mock.documented;

import dev.verbatim.pages.PagesFolder;
import dev.verbatim.pages.ids.IdSegments;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.page.PathTemplate;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.shape.ApiSamples;
import dev.verbatim.pages.shape.DocumentedMember;
import dev.verbatim.pages.shape.OperationNames;
import dev.verbatim.pages.shape.ShapeInference;
import dev.verbatim.pages.shape.TableMembers;
import dev.verbatim.pages.shape.Vocabulary;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds in the pages of a folder what can be served, and what cannot. */
public final class ApiReader {
    private static final String POST = "POST";

    private final PagesFolder folder;
    private final String endpoint;
    private final List<OperationPage> pages;
    private final List<Unserved> unserved = new ArrayList<>();
    private final Map<String, OperationPage> named = new LinkedHashMap<>();

    private ApiReader(PagesFolder folder, String endpoint) {
        this.folder = folder;
        this.endpoint = endpoint;
        pages = folder.readings().stream()
                .flatMap(reading -> page(reading).stream())
                .sorted(OperationPage.ORDER)
                .toList();
    }

    private static Optional<OperationPage> page(PageReading reading) {
        if (reading instanceof PageReading.Operation operation) {
            return Optional.of(operation.page());
        }
        return reading instanceof PageReading.Events events ? Optional.of(events.page()) : Optional.empty();
    }

    /**
     * Reads the pages of a folder.
     *
     * @param endpoint the path of the only endpoint, in styles that have one
     */
    public static MockedApi read(PagesFolder folder, String endpoint) {
        return new ApiReader(folder, endpoint).read();
    }

    private MockedApi read() {
        folder.readings().forEach(this::name);
        SampleReader samples = new SampleReader(pages, unserved);
        ApiSamples shown = new ApiSamples(pages);
        ShapeInference inference = new ShapeInference(Vocabulary.of(pages));
        Map<String, List<DocumentedMember>> parameters = new HashMap<>();
        named.forEach(
                (name, page) -> parameters.put(name, TableMembers.ofRequest(page, inference, shown.requests(name))));
        Map<String, PathTemplate> urls = new LinkedHashMap<>();
        named.forEach((name, page) -> url(name, page).ifPresent(url -> urls.put(name, url)));
        List<MockedOperation> operations = new ArrayList<>();
        urls.forEach((name, url) -> {
            OperationPage page = named.get(name);
            List<DocumentedMember> members = parameters.getOrDefault(name, List.of());
            if (page != null) {
                operations.add(new MockedOperation(
                        name,
                        page,
                        method(page).orElse(POST),
                        url,
                        members,
                        References.of(members, shown.requests(name), urls.values()),
                        samples.of(name)));
            }
        });
        Style style = folder.style().style();
        return new MockedApi(
                folder.folder(),
                style,
                ApiEnvelope.of(style, folder.readings(), parameters),
                operations,
                samples.all(),
                results(shown, inference),
                messageTypes(shown),
                channels(shown),
                capabilities(style),
                new IdSegments(
                        urls.values().stream().map(PathTemplate::toString).toList()),
                unserved);
    }

    private void name(PageReading reading) {
        if (reading instanceof PageReading.Operation operation) {
            OperationPage page = operation.page();
            Optional<String> name = OperationNames.of(page);
            PagePosition position = new PagePosition(page.file(), page.position());
            if (name.isEmpty()) {
                unserved.add(new Unserved(position, "the operation has no name; it is not served"));
            } else if (named.putIfAbsent(name.get(), page) != null) {
                unserved.add(new Unserved(
                        position, "another page documents " + name.get() + ", too; only the first one is served"));
            }
        } else if (reading instanceof PageReading.Refused refused) {
            unserved.add(new Unserved(
                    new PagePosition(refused.file(), refused.position()), refused.reason() + "; it is not served"));
        } else if (reading instanceof PageReading.Unnamed section) {
            unserved.add(new Unserved(
                    new PagePosition(section.file(), section.position()), section.reason() + "; it is not served"));
        }
    }

    private Optional<PathTemplate> url(String name, OperationPage page) {
        if (page.style().page().endpoint() == PageStyle.Endpoint.ONE) {
            return PathTemplate.parse(endpoint);
        }
        Optional<PathTemplate> url =
                page.properties().requestUrl().map(Text::value).flatMap(PathTemplate::parse);
        if (url.isEmpty() || method(page).isEmpty()) {
            String missing = url.isEmpty() ? PageStyle.REQUEST_URL : PageStyle.HTTP_METHOD;
            unserved.add(new Unserved(
                    new PagePosition(page.file(), page.position()),
                    name + " is not served, because the page has no usable " + missing + "; add the row"));
            return Optional.empty();
        }
        return url;
    }

    private static Optional<String> method(OperationPage page) {
        return page.properties()
                .httpMethod()
                .map(method -> method.value().strip().toUpperCase(Locale.ROOT))
                .filter(method -> method.matches("[A-Z]+"));
    }

    private Map<String, DocumentedResult> results(ApiSamples shown, ShapeInference inference) {
        Map<String, DocumentedResult> results = new HashMap<>();
        named.forEach((name, page) ->
                DocumentedResult.of(name, page, inference, shown).ifPresent(result -> results.put(name, result)));
        return results;
    }

    /** Of samples, and of tables of members. */
    private Set<String> messageTypes(ApiSamples shown) {
        Set<String> types = new TreeSet<>(shown.messageTypes());
        pages.stream()
                .flatMap(page -> page.events().stream())
                .flatMap(event -> event.name().stream())
                .forEach(name -> types.add(name.value()));
        return types;
    }

    private static Map<String, String> channels(ApiSamples shown) {
        Map<String, String> channels = new HashMap<>();
        shown.messageTypes()
                .forEach(type -> new TreeSet<>(shown.channels(type))
                        .stream().findFirst().ifPresent(channel -> channels.put(type, channel)));
        return channels;
    }

    private Set<String> capabilities(Style style) {
        TreeSet<String> listed = new TreeSet<>();
        style.message()
                .capabilities()
                .ifPresent(member -> pages.stream()
                        .flatMap(page -> page.samples().stream())
                        .flatMap(sample -> sample.steps().stream())
                        .filter(Step.class::isInstance)
                        .flatMap(step -> step.json().value().stream())
                        .forEach(json ->
                                Capabilities.in(json, member).forEach(list -> listed.addAll(list.operations()))));
        return listed;
    }
}
