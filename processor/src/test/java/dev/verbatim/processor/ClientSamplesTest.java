package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.verbatim.client.ClientOptions;
import dev.verbatim.client.OperationFailure;
import dev.verbatim.pages.find.DirectoryRoot;
import dev.verbatim.pages.find.PageFinder;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.page.PathTemplate;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.style.MessagePath;
import dev.verbatim.pages.style.MessageStyle;
import dev.verbatim.pages.style.RequestMessage;
import dev.verbatim.pages.style.ResponseMessage;
import dev.verbatim.processor.write.PlainJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over a socket, a generated client sends what the request samples show, and reads what the response samples show. */
class ClientSamplesTest {
    private static final Path STYLES =
            Path.of("../pages/src/test/resources/styles").toAbsolutePath().normalize();

    private static final Path OWN = Path.of("src/test/resources/styles").toAbsolutePath();

    /** A request in a sample, and its response. */
    private record Exchange(OperationPage page, Step.Request request, Step.Response response) {}

    @ParameterizedTest
    @CsvSource({
        "Voice, voice, 57",
        "Gate, 1-jsonrpc-object/gate, 2",
        "Harbour, 1-jsonrpc-object/harbour, 3",
        "Orchard, 2-flat-command, 2",
        "Studio, 3-command-args-nonce, 1",
        "Yard, yard, 2",
        "Lobby, 5-nested-and-typed/lobby, 1"
    })
    void everySampleIsSentAndRead(String api, String folder, int count) throws Throwable {
        Path root = Stream.of(Project.SAMPLE_PAGES, OWN, STYLES)
                .filter(pages -> Files.isDirectory(pages.resolve(folder)))
                .findFirst()
                .orElseThrow();
        LoadedClasses classes = new LoadedClasses(
                Project.client(api, folder, root).withoutPageRules().compile());
        List<Exchange> exchanges = exchanges(root, folder);
        assertThat(exchanges).hasSize(count);
        try (AnsweringServer server = new AnsweringServer();
                ReflectedClient client = new ReflectedClient(classes, api, ClientOptions.at(server.uri()))) {
            for (Exchange exchange : exchanges) {
                check(exchange, server, client);
            }
        }
    }

    private static List<Exchange> exchanges(Path root, String folder) {
        PageFinder finder = new PageFinder(List.of(new DirectoryRoot(root)));
        List<Exchange> exchanges = new ArrayList<>();
        finder.folder(folder).stream()
                .flatMap(source -> PageReader.read(source, finder.style(folder).style()).stream())
                .filter(PageReading.Operation.class::isInstance)
                .map(reading -> ((PageReading.Operation) reading).page())
                .forEach(page -> add(
                        page,
                        page.samples().stream()
                                .flatMap(sample -> sample.steps().stream())
                                .filter(step -> !(step instanceof Step.Notification))
                                .toList(),
                        exchanges));
        return exchanges;
    }

    private static void add(OperationPage page, List<Step> steps, List<Exchange> exchanges) {
        for (int index = 0; index + 1 < steps.size(); index++) {
            boolean isReadable = steps.get(index).json().value().isPresent()
                    && steps.get(index + 1).json().value().isPresent();
            if (isReadable
                    && steps.get(index) instanceof Step.Request request
                    && steps.get(index + 1) instanceof Step.Response response) {
                exchanges.add(new Exchange(page, request, response));
            }
        }
    }

    private static void check(Exchange exchange, AnsweringServer server, ReflectedClient client) throws Throwable {
        MessageStyle style = exchange.page().style().message();
        Object shown = PlainJson.of(exchange.request().json().value().orElseThrow());
        Object answer = PlainJson.of(exchange.response().json().value().orElseThrow());
        server.answer(body -> PlainValues.text(correlated(answer, PlainJson.of(body), style)));
        Object[] result = new Object[1];

        Throwable thrown = catchThrowable(() -> result[0] = client.call(
                exchange.request().message().operation().orElseThrow().value(),
                variables(exchange),
                parameters(exchange.request().message(), style)));

        AnsweringServer.Received received = server.poll();
        String place = exchange.page().file() + ":" + exchange.request().position() + " " + thrown;
        assertThat(received).as(place).isNotNull();
        Object sent = PlainJson.of(received.body());
        assertThat(withoutEmpty(sent, style))
                .as(place)
                .isEqualTo(withoutEmpty(correlated(shown, sent, style.correlation(), style.correlation()), style));
        exchange.request()
                .line()
                .ifPresent(line -> assertThat(received.line())
                        .as(place)
                        .isEqualTo(line.method().value() + " "
                                + PathTemplate.of(line.path().value())));
        ResponseMessage documented = exchange.response().message();
        if (documented.isSuccess()) {
            assertThat(thrown).as(place).isNull();
            Object expected = documented.result().map(PlainJson::of).orElse(null);
            assertThat(ReflectedClient.json(result[0]))
                    .as(place)
                    .isEqualTo(Map.of().equals(expected) ? null : expected);
        } else {
            assertThat(thrown).as(place).isInstanceOf(OperationFailure.class);
            assertThat(thrown.getClass().getSimpleName()).as(place).isNotEqualTo("Undocumented");
        }
    }

    /** The parameters in a sample, with the name of the operation if it is one of them. */
    private static Object parameters(RequestMessage message, MessageStyle style) {
        Map<Object, Object> parameters = new HashMap<>();
        message.parameters().map(PlainJson::of).ifPresent(shown -> parameters.putAll((Map<?, ?>) shown));
        if (style.parameters().isTop() && style.name().names().size() == 1) {
            parameters.put(
                    style.name().last(), message.operation().orElseThrow().value());
        }
        return parameters;
    }

    /** A request without parameters may leave their place out, or send it empty. */
    private static Object withoutEmpty(Object request, MessageStyle style) {
        if (style.parameters().names().size() != 1) {
            return request;
        }
        Map<Object, Object> members = new HashMap<>((Map<?, ?>) request);
        members.remove(style.parameters().last(), Map.of());
        members.remove(style.parameters().last(), List.of());
        return members;
    }

    private static Object correlated(Object answer, Object request, MessageStyle style) {
        return correlated(answer, request, style.repeated(), style.correlation());
    }

    private static Object correlated(
            Object message, Object request, Optional<MessagePath> place, Optional<MessagePath> sent) {
        return place.isEmpty() || sent.isEmpty()
                ? message
                : PlainValues.with(message, place.get(), PlainValues.get(request, sent.get()));
    }

    /** The values of the variables of the Request URL. */
    private static List<String> variables(Exchange exchange) {
        Optional<PathTemplate> path = exchange.request()
                .line()
                .map(line -> PathTemplate.of(line.path().value()));
        List<String> values = new ArrayList<>();
        exchange.page()
                .properties()
                .requestUrl()
                .map(url -> PathTemplate.of(url.value()))
                .ifPresent(url -> {
                    for (int index = 0; index < url.segments().size(); index++) {
                        if (PathTemplate.isVariable(url.segments().get(index))) {
                            values.add(path.orElseThrow().segments().get(index));
                        }
                    }
                });
        return values;
    }
}
