package dev.verbatim.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.processor.scaffold.Scaffold;
import dev.verbatim.processor.scaffold.ScaffoldTarget;
import dev.verbatim.runtime.EventReceivers;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.testkit.ApiModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;

/** The scaffolded code of unusual pages reads every sample and writes it back, also where lint has findings. */
class EverySampleTest {
    @TempDir
    Path folder;

    @Test
    void samplesThatRowsDoNotAllow() throws Exception {
        Class<?> dispatcher = dispatcher("style = json-rpc", """
                # Orders

                ## order.place

                **Parameters:**

                | Name | Type | Mandatory | Description |
                |---|---|---|---|
                | `kind` | STRING | YES | Supported values: `LIMIT`, `MARKET` |
                | `count` | INT | YES | 1 to 9 |
                | `tags` | ARRAY | NO | 1 to 2 elements |
                | `buyer` | OBJECT | YES | Who buys. |
                | `buyer.code` | STRING | YES | One of `A`, `B` |
                | `buyer.name` | STRING | YES | The name. |

                ```json
                {"jsonrpc": "2.0", "id": 1, "method": "order.place",
                 "params": {"kind": "LIMIT_MAKER", "count": 12, "tags": ["a", "b", "c"], "buyer": {"code": "C"}}}
                ```

                ```json
                {"jsonrpc": "2.0", "id": 2, "method": "order.place", "params": {"kind": "LIMIT", "count": 1}}
                ```
                """);
        assertEverySampleIsWrittenBack(dispatcher, 2);
    }

    @Test
    void objectsWhoseMembersAreKeys() throws Exception {
        Class<?> dispatcher = dispatcher("style = json-rpc", """
                # Traces

                ## trace_block

                ```json
                {"jsonrpc": "2.0", "id": 1, "method": "trace_block", "params": {}}
                ```

                ```json
                {"jsonrpc": "2.0", "id": 1, "result": {"diff": {"0xfe3b": {"nonce": {"*": {"from": 1, "to": 2}}}},
                 "categories": {"0": "config", "1": "other"}}}
                ```
                """);
        assertEverySampleIsWrittenBack(dispatcher, 2);
    }

    @Test
    void eventsWhoseNameTheTestForEventsHas() throws Exception {
        Class<?> dispatcher = dispatcher("""
                style = command
                name = type
                success = success = true
                failure = success = false
                event = type = event
                event.data = event
                """, """
                # Gate

                ## watch_gate

                ```json
                {"id": 1, "type": "watch_gate", "gate": "north"}
                ```

                ```json
                {"id": 1, "type": "result", "success": true, "result": null}
                ```

                ```json
                {"id": 1, "type": "event", "event": {"gate": "north", "open": true}}
                ```
                """);
        assertEverySampleIsWrittenBack(dispatcher, 2);
    }

    @Test
    void eventsWhoseDataIsNoObject() throws Exception {
        Class<?> dispatcher = dispatcher("style = json-rpc", """
                # Printer

                ## printer.start

                ```json
                {"jsonrpc": "2.0", "id": 1, "method": "printer.start", "params": {"file": "a"}}
                ```

                ## Events

                ```json
                {"jsonrpc": "2.0", "method": "printer_line", "params": ["ready", "set"]}
                ```

                ```json
                {"jsonrpc": "2.0", "method": "printer_moved", "params": [{"x": 1, "y": 2.5}, {"x": 3, "y": 4}]}
                ```

                ```json
                {"jsonrpc": "2.0", "method": "printer_state", "params": "ready"}
                ```

                ```json
                {"jsonrpc": "2.0", "method": "printer_layer", "params": 17}
                ```

                ```json
                {"jsonrpc": "2.0", "method": "printer_mixed", "params": [{"x": 1}, 578243.57]}
                ```

                ```json
                {"jsonrpc": "2.0", "method": "printer_mixed", "params": {"x": 1}}
                ```
                """);
        assertEverySampleIsWrittenBack(dispatcher, 7);

        Class<?> line = dispatcher.getClassLoader().loadClass("acme.PrinterLine");
        NotificationMessage sent =
                (NotificationMessage) line.getConstructor(List.class).newInstance(List.of("one"));
        assertThat(text(sent.toJson()))
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"method\":\"printer_line\",\"params\":[\"one\"]}");
        assertThat(line.getMethod("value").invoke(sent)).isEqualTo(List.of("one"));
        Envelope envelope = sent.envelope();
        NotificationMessage read = NotificationMessage.fromJson(envelope, sent.toJson(), in -> read(line, in));
        assertThat(read).isEqualTo(sent);
        List<Object> received = new ArrayList<>();
        EventReceivers receivers = EventReceivers.of(envelope).on("printer_line", in -> read(line, in), received::add);
        assertThat(receivers.test(sent.toJson())).isTrue();
        assertThat(received).containsExactly(sent);
    }

    private static NotificationMessage read(Class<?> type, JsonParser in) {
        try {
            Method reader = type.getMethod("readData", JsonParser.class);
            return (NotificationMessage) reader.invoke(null, in);
        } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private Class<?> dispatcher(String style, String page) throws Exception {
        Path pages = Files.createDirectories(folder.resolve("pages/acme"));
        Files.writeString(pages.resolve("acme.md"), page);
        Files.writeString(pages.resolve("verbatim.properties"), style);
        Path root = pages.getParent();
        Scaffold scaffold =
                Scaffold.of(new ScaffoldTarget("acme", "Acme", "acme", false, Set.of(), Set.of(), Set.of()), root);
        Map<String, String> sources = new HashMap<>();
        scaffold.sources().forEach((file, text) -> sources.put(file.replace(".java", ""), text));
        return CompiledApi.of(
                        root,
                        folder.resolve("classes"),
                        sources,
                        "-Xlint:all,-options,-processing",
                        "-Werror",
                        "-Averbatim.severity.value_documented=note",
                        "-Averbatim.severity.parameter_missing=note",
                        "-Averbatim.severity.type_conflict=note")
                .load("acme.AcmeDispatcher");
    }

    private static void assertEverySampleIsWrittenBack(Class<?> dispatcher, int count) {
        ApiModel model = ApiModel.load(dispatcher);
        SampleTypes types = SampleTypes.generatedWith(dispatcher);
        assertThat(SampleTests.unread(model, types)).isEmpty();
        List<SampleTest> tests = SampleTests.of(model, types);
        tests.forEach(SampleTest::run);
        assertThat(tests).hasSize(count);
        BoundaryTests.of(model, types).forEach(BoundaryTest::run);
    }
}
