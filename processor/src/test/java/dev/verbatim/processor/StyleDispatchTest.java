package dev.verbatim.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.Dispatcher;
import dev.verbatim.runtime.Endpoint;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.OperationRequest;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.Router;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated dispatchers answer requests in the style of the example pages, and generated messages are what the pages show. */
class StyleDispatchTest {
    private static final Path STYLES =
            Path.of("../pages/src/test/resources/styles").toAbsolutePath().normalize();

    /** An application whose handlers are in one source. */
    private static final class Live {
        private final Supplier<?> application;
        private final Endpoint endpoint;

        Live(String folder, String handlers, String body) {
            this(STYLES, folder, handlers, body);
        }

        Live(Path pages, String folder, String handlers, String body) {
            Project project = Project.withPages(pages)
                    .withoutRules()
                    .source(
                            "package-info",
                            "@dev.verbatim.annotations.OperationApi(value = \"Acme\", pages = \"" + folder
                                    + "\") package acme;");
            for (String handler : handlers.strip().split("\n")) {
                String name = handler.strip().replaceAll(".* interface (\\w+) .*", "$1");
                project.type(name, handler.strip(), "java.util.List");
            }
            project.type(
                    "App",
                    "public final class App implements java.util.function.Supplier<Dispatcher> {" + body + "}",
                    "java.util.List");
            Compilation compilation = project.compile();
            application = (Supplier<?>) new LoadedClasses(compilation).create("acme.App");
            endpoint = Router.of((Dispatcher) application.get()).endpoint();
        }

        /** Sends a message, and returns the answer; empty if there is none. */
        String send(String message) {
            Caller caller = new Caller() {
                @Override
                public String name() {
                    return "alice";
                }

                @Override
                public Set<String> features() {
                    return Set.of();
                }
            };
            OperationResponse answer = endpoint.dispatch(message.getBytes(UTF_8), caller);
            return new String(answer.body(), UTF_8);
        }

        String event() {
            return new String(((NotificationMessage) message("event")).toJson(), UTF_8);
        }

        String request() {
            return new String(((OperationRequest) message("request")).toJson(), UTF_8);
        }

        private Object message(String method) {
            try {
                return application.getClass().getMethod(method).invoke(application);
            } catch (ReflectiveOperationException failure) {
                throw new AssertionError(failure);
            }
        }
    }

    @Test
    void jsonRpcByNameWithAStatus() {
        Live harbour = new Live("1-jsonrpc-object/harbour", """
                @Operation("ping") public interface Ping { void ping(); }
                @Operation("berth.release") public interface Release { void release(BerthReleaseRequest request) throws OperationException; }
                """, """
                public Dispatcher get() {
                    return AcmeDispatcher.builder()
                            .ping(() -> {})
                            .berthRelease(request -> {
                                if (request.reservation() == 1) {
                                    throw new OperationException(StatusCode.of(-2010, "Berth is taken."), null);
                                }
                            })
                            .build();
                }
                """);

        assertThat(harbour.send("{\"id\":\"x\",\"method\":\"ping\"}"))
                .contains("\"status\":200")
                .contains("\"id\":\"x\"");
        assertThat(
                        harbour.send(
                                "{\"params\":{\"reservation\":1,\"berth\":\"N4\",\"timestamp\":5},\"method\":\"berth.release\",\"id\":4}"))
                .contains("\"code\":-2010", "\"msg\":\"Berth is taken.\"", "\"id\":4");
        assertThat(
                        harbour.send(
                                "{\"id\":null,\"method\":\"berth.release\",\"params\":{\"reservation\":8841,\"berth\":\"N4\",\"timestamp\":5}}"))
                .contains("\"id\":null", "\"result\":null", "\"status\":200");
    }

    /** As {@code MoveResponse} answers {@code MoveRequest}. */
    @Test
    void answersWithNamesOfTheirOwn(@TempDir Path pages) throws IOException {
        Files.createDirectories(pages.resolve("stage"));
        Files.writeString(pages.resolve("stage/verbatim.properties"), """
                style = typed
                name = kind
                parameters = data
                correlation = id
                success = kind, kind != Failure
                failure = kind = Failure
                failure.code = data.code
                failure.message = data.text
                event = none
                """);
        Files.writeString(pages.resolve("stage/Stage.md"), """
                # The stage

                ## Move

                **Request**

                ```json
                {"id": "1", "kind": "MoveRequest", "data": {"x": 1}}
                ```

                **Response**

                ```json
                {"id": "1", "kind": "MoveResponse", "data": {"moved": 2}}
                ```

                ## Clear

                **Request**

                ```json
                {"id": "2", "kind": "ClearRequest", "data": {"all": true}}
                ```

                **Response**

                ```json
                {"id": "2", "kind": "ClearResponse", "data": {}}
                ```

                ```json
                {"id": "2", "kind": "Failure", "data": {"code": 7, "text": "The stage is locked."}}
                ```
                """);
        Live stage = new Live(pages, "stage", """
                @Operation("MoveRequest") public interface Move { MoveRequestResponse move(MoveRequestRequest request); }
                @Operation("ClearRequest") public interface Clear { void clear(ClearRequestRequest request) throws OperationException; }
                """, """
                public Dispatcher get() {
                    return AcmeDispatcher.builder()
                            .moveRequest(request -> MoveRequestResponse.builder().moved(request.x() + 1).build())
                            .clearRequest(request -> {
                                if (!request.all()) {
                                    throw new OperationException(StatusCode.of(7, "The stage is locked."), null);
                                }
                            })
                            .build();
                }
                """);

        assertThat(stage.send("{\"id\":\"5\",\"kind\":\"MoveRequest\",\"data\":{\"x\":4}}"))
                .contains("\"kind\":\"MoveResponse\"", "\"moved\":5", "\"id\":\"5\"");
        assertThat(stage.send("{\"id\":\"6\",\"kind\":\"ClearRequest\",\"data\":{\"all\":true}}"))
                .contains("\"kind\":\"ClearResponse\"");
        assertThat(stage.send("{\"id\":\"7\",\"kind\":\"ClearRequest\",\"data\":{\"all\":false}}"))
                .contains("\"kind\":\"Failure\"", "\"code\":7");
    }

    @Test
    void answersWithoutAResultAndFailuresWithWordsAreAsOnThePages(@TempDir Path pages) throws IOException {
        Files.createDirectories(pages.resolve("mount"));
        Files.writeString(pages.resolve("mount/verbatim.properties"), """
                style = typed
                name = op
                parameters = args
                correlation = seq
                success = ok = true
                result = val
                failure = ok = false
                failure.code = err.kind
                failure.message = err.text
                event = none
                """);
        Files.writeString(pages.resolve("mount/Mount.md"), """
                # The mount

                | Kind | Meaning |
                |---|---|
                | parked | The mount is parked already. |
                | not-level | The mount does not stand level. |

                ## Park

                **Request**

                ```json
                {"seq": 1, "op": "park", "args": {"gently": true}}
                ```

                **Response**

                ```json
                {"seq": 1, "ok": true}
                ```

                ## Where

                **Request**

                ```json
                {"seq": 2, "op": "where", "args": {"axis": "ra"}}
                ```

                **Response**

                ```json
                {"seq": 2, "ok": true, "val": {"degrees": 12.5}}
                ```
                """);
        Live mount = new Live(pages, "mount", """
                @Operation("park") public interface Park { void park(ParkRequest request) throws OperationException; }
                @Operation("where") public interface Where { WhereResponse where(WhereRequest request); }
                """, """
                public Dispatcher get() {
                    return AcmeDispatcher.builder()
                            .park(request -> {
                                if (!request.gently()) {
                                    throw new OperationException(AcmeStatus.PARKED, null);
                                }
                            })
                            .where(request -> WhereResponse.builder().degrees(1.5).build())
                            .build();
                }
                """);

        assertThat(mount.send("{\"seq\":7,\"op\":\"park\",\"args\":{\"gently\":true}}"))
                .contains("\"ok\":true", "\"seq\":7")
                .doesNotContain("val");
        assertThat(mount.send("{\"seq\":9,\"op\":\"park\",\"args\":{\"gently\":false}}"))
                .contains("\"kind\":\"parked\"");
        assertThat(mount.send("{\"seq\":8,\"op\":\"where\",\"args\":{\"axis\":\"ra\"}}"))
                .contains("\"val\":{\"degrees\":1.5}");
    }

    @Test
    void positionalParameters() {
        Live yard = new Live("4-jsonrpc-positional", """
                @Operation("lendTool") public interface Lend { LendToolResponse lend(LendToolRequest request); }
                @Operation("yard_getCrane") public interface Crane { String crane(YardGetCraneRequest request); }
                @Operation("yard_findLoads") public interface Loads { List<YardFindLoadsResponse> loads(YardFindLoadsRequest request); }
                @Notification("tools-lent") public interface Lent {}
                """, """
                public Dispatcher get() {
                    return AcmeDispatcher.builder()
                            .lendTool(request -> LendToolResponse.builder()
                                    .lent(true)
                                    .since(LendToolResponse.Since.builder().date(1700000000000L).build())
                                    .build())
                            .yardGetCrane(request -> request.crane() + "-" + request.at())
                            .yardFindLoads(request -> List.of(
                                    YardFindLoadsResponse.builder().weight("0x3e8").crane("0x07").build()))
                            .build();
                }
                public OperationRequest request() {
                    return LendToolRequest.builder().toolId("aa54").person("p.vandenberg").build();
                }
                """);

        assertThat(yard.send(
                        "{\"jsonrpc\":\"2.0\",\"method\":\"yard_getCrane\",\"params\":[\"0x07\",\"now\"],\"id\":53}"))
                .contains("\"result\":\"0x07-now\"", "\"id\":53");
        assertThat(
                        yard.send(
                                "{\"id\":1,\"params\":[{\"from\":\"0x1\",\"cranes\":[\"0x07\"]}],\"method\":\"yard_findLoads\"}"))
                .contains("\"result\":[{\"weight\":\"0x3e8\",\"crane\":\"0x07\"}]");
        assertThat(
                        yard.send(
                                "{\"msg\":\"method\",\"method\":\"lendTool\",\"id\":\"42\",\"params\":[\"aa54\",\"p.vandenberg\"]}"))
                .contains("\"id\":\"42\"", "\"result\":{\"lent\":true,\"since\":{\"$date\":1700000000000}}");
        assertThat(yard.request()).contains("\"params\":[\"aa54\",\"p.vandenberg\"]", "\"method\":\"lendTool\"");
    }

    @Test
    void commandsWithParametersAtTheTopLevel() {
        Live orchard = new Live("2-flat-command", """
                @Operation("orchard_info") public interface Info { OrchardInfoResponse info(OrchardInfoRequest request) throws OperationException; }
                @Operation("subscribe") public interface Subscribe { void subscribe(SubscribeRequest request); }
                @Notification("harvestClosed") public interface Harvest {}
                """, """
                public Dispatcher get() {
                    return AcmeDispatcher.builder()
                            .orchardInfo(request -> {
                                if (request.orchard().equals("moon")) {
                                    throw new OperationException(
                                            StatusCode.of(1001, "orchardNotFound", "there is no such orchard"), null);
                                }
                                return OrchardInfoResponse.builder().orchard(request.orchard()).trees(412).rows(List.of()).checked(true).build();
                            })
                            .subscribe(request -> {})
                            .build();
                }
                public NotificationMessage event() {
                    return HarvestClosed.builder().season(2031).kilos("88120").build();
                }
                """);

        assertThat(orchard.send("{\"orchard\":\"hillside\",\"id\":2,\"command\":\"orchard_info\"}"))
                .contains(
                        "\"id\":2",
                        "\"status\":\"success\"",
                        "\"type\":\"response\"",
                        "\"result\":{\"orchard\":\"hillside\",\"trees\":412,\"rows\":[],\"checked\":true}");
        assertThat(orchard.send("{\"command\":\"orchard_info\",\"orchard\":\"moon\",\"id\":\"watch\"}"))
                .contains("\"id\":\"watch\"", "\"status\":\"error\"", "\"error\":\"orchardNotFound\"");
        assertThat(orchard.send("{\"id\":4,\"command\":\"subscribe\",\"streams\":[\"harvest\"]}"))
                .contains("\"id\":4", "\"result\":{}", "\"status\":\"success\"");
        assertThat(orchard.event()).contains("\"type\":\"harvestClosed\"", "\"season\":2031", "\"kilos\":\"88120\"");
    }

    @Test
    void commandsWithArgumentsAndANonce() {
        Live studio = new Live("3-command-args-nonce", """
                @Operation("SET_LAMP") public interface Lamp { SetLampResponse set(SetLampRequest request) throws OperationException; }
                @Notification("LAMP_UPDATE") public interface Update {}
                """, """
                public Dispatcher get() {
                    return AcmeDispatcher.builder()
                            .setLamp(request -> {
                                if (request.lampId().isEmpty()) {
                                    throw new OperationException(StatusCode.of(4007, "no such lamp"), null);
                                }
                                return SetLampResponse.builder().lampId(request.lampId()).level(request.level()).build();
                            })
                            .build();
                }
                public NotificationMessage event() {
                    return LampUpdate.builder().lampId("100000000000000002").level(0).build();
                }
                """);

        assertThat(studio.send("{\"nonce\":\"n1\",\"args\":{\"lamp_id\":\"1\",\"level\":50},\"cmd\":\"SET_LAMP\"}"))
                .contains("\"cmd\":\"SET_LAMP\"", "\"data\":{\"lamp_id\":\"1\",\"level\":50", "\"nonce\":\"n1\"")
                .contains("\"evt\":null");
        assertThat(studio.send("{\"cmd\":\"SET_LAMP\",\"args\":{\"lamp_id\":\"\"},\"nonce\":\"n2\"}"))
                .contains("\"cmd\":\"SET_LAMP\"", "\"evt\":\"ERROR\"", "\"nonce\":\"n2\"")
                .contains("\"code\":4007", "\"message\":\"no such lamp\"");
        assertThat(studio.event())
                .contains("\"cmd\":\"DISPATCH\"", "\"evt\":\"LAMP_UPDATE\"")
                .contains("\"data\":{\"lamp_id\":\"100000000000000002\",\"level\":0}");
    }

    @Test
    void nestedEnvelopes() {
        Live stage = new Live("5-nested-and-typed/stage", """
                @Operation("GetCurtain") public interface Get { GetCurtainResponse get(GetCurtainRequest request); }
                @Operation("SetCurtain") public interface Set { void set(SetCurtainRequest request) throws OperationException; }
                @Notification("CurtainMoved") public interface Moved {}
                """.replace("interface Set ", "interface SetIt "), """
                public Dispatcher get() {
                    return AcmeDispatcher.builder()
                            .getCurtain(request -> GetCurtainResponse.builder().curtainOpen(true).build())
                            .setCurtain(request -> {
                                throw new OperationException(StatusCode.of(608, "Parameter: curtainName"), null);
                            })
                            .build();
                }
                public NotificationMessage event() {
                    return CurtainMoved.builder().curtainOpen(true).build();
                }
                """);

        assertThat(stage.send(
                        "{\"op\":6,\"d\":{\"requestId\":\"r1\",\"requestType\":\"GetCurtain\",\"requestData\":{}}}"))
                .contains("\"requestId\":\"r1\"", "\"result\":true", "\"responseData\":{\"curtainOpen\":true}");
        assertThat(stage.send(
                        "{\"d\":{\"requestData\":{\"curtainName\":\"Front\",\"curtainOpen\":true},\"requestType\":\"SetCurtain\","
                                + "\"requestId\":\"r2\"},\"op\":6}"))
                .contains("\"op\":7", "\"requestId\":\"r2\"", "\"requestType\":\"SetCurtain\"")
                .contains("\"requestStatus\":{\"result\":false,\"code\":608,\"comment\":\"Parameter: curtainName\"}");
        assertThat(stage.event())
                .contains("\"op\":5", "\"eventType\":\"CurtainMoved\"", "\"eventData\":{\"curtainOpen\":true}");
    }

    @Test
    void aMemberCalledLikeTheOperation() {
        Live lobby = new Live("5-nested-and-typed/lobby", """
                @Operation("lobby") public interface Enter { LobbyResponse enter(LobbyRequest request) throws OperationException; }
                """, """
                public Dispatcher get() {
                    return AcmeDispatcher.builder()
                            .lobby(request -> {
                                if (request.lobbyid().isEmpty()) {
                                    throw new OperationException(
                                            StatusCode.of(1, "no_such_lobby", "there is no such lobby"), null);
                                }
                                return LobbyResponse.builder().lobbyid(request.lobbyid()).properties(java.util.Map.of()).build();
                            })
                            .build();
                }
                """);

        assertThat(lobby.send("{\"id\":\"1\",\"type\":\"lobby\",\"lobby\":{\"lobbyid\":\"x\",\"badge\":\"b\"}}"))
                .contains("\"id\":\"1\"", "\"type\":\"lobby\"", "\"lobby\":{\"lobbyid\":\"x\"");
        assertThat(lobby.send("{\"lobby\":{\"lobbyid\":\"\",\"badge\":\"b\"},\"type\":\"lobby\",\"id\":\"2\"}"))
                .contains("\"id\":\"2\"", "\"type\":\"error\"", "\"code\":\"no_such_lobby\"");
    }

    @Test
    void eventsNamedInsideTheirParameters() {
        Live gate = new Live("1-jsonrpc-object/gate", """
                @Operation("GateOpen") public interface Open { GateOpenResponse open(GateOpenRequest request); }
                @Notification("Moving") public interface OnMoving {}
                """, """
                public Dispatcher get() {
                    return AcmeDispatcher.builder()
                            .gateOpen(request -> GateOpenResponse.builder().cmdId("a2").status("Started").build())
                            .build();
                }
                public NotificationMessage event() {
                    return Moving.builder().gate("sip:north@192.0.2.10").build();
                }
                """);

        assertThat(
                        gate.send(
                                "{\"method\":\"GateOpen\",\"params\":{\"gate\":\"g\",\"visitor\":\"car\"},\"id\":\"c0\",\"jsonrpc\":\"2.0\"}"))
                .contains(
                        "\"jsonrpc\":\"2.0\"",
                        "\"id\":\"c0\"",
                        "\"result\":{\"cmd_id\":\"a2\",\"status\":\"Started\"}");
        assertThat(gate.event())
                .contains("\"event\":\"Moving\"", "\"data\":{\"gate\":\"sip:north@192.0.2.10\"}", "\"jsonrpc\":\"2.0\"")
                .doesNotContain("cmd_id");
    }

    @Test
    void requestsThatTheStyleDoesNotKnow() {
        Live yard = new Live("4-jsonrpc-positional", """
                @Operation("yard_getCrane") public interface Crane { String crane(YardGetCraneRequest request); }
                """, """
                public Dispatcher get() {
                    return AcmeDispatcher.builder().yardGetCrane(request -> "here").build();
                }
                """);

        for (String message : List.of(
                "{\"id\":1,\"method\":\"nothing\"}",
                "{\"id\":1,\"method\":\"yard_getCrane\",\"params\":[]}",
                "{\"id\":1,\"method\":\"yard_getCrane\",\"params\":{\"crane\":\"1\",\"at\":\"now\"}}",
                "{\"id\":1,\"method\":\"yard_getCrane\",\"params\":[\"1\",\"now\",\"more\"]}",
                "{\"id\":1}")) {
            assertThat(yard.send(message)).as(message).contains("\"error\"", "\"id\":1");
        }
    }

    /** The table in docs/json-rpc.md, "Other styles". */
    @Test
    void messagesThatAreNoRequestsOfOtherStyles() throws IOException {
        Live studio = new Live("3-command-args-nonce", """
                @Operation("SET_LAMP") public interface Lamp { SetLampResponse set(SetLampRequest request); }
                """, """
                public Dispatcher get() {
                    return AcmeDispatcher.builder()
                            .setLamp(request -> { throw new IllegalStateException("called"); })
                            .build();
                }
                """);
        List<String[]> rows = Files.readString(Path.of("../docs/json-rpc.md"))
                .lines()
                .map(line -> line.split("`? \\| `?|` \\|$", -1))
                .filter(cells -> cells.length > 2 && cells[1].contains("\"nonce\""))
                .toList();

        assertThat(rows).hasSize(10);
        for (String[] row : rows) {
            assertThat(studio.send(row[1])).as(row[0]).isEqualTo(row[2]);
        }
        assertThat(studio.send("{\"nonce\":\"" + "x".repeat(10_240) + "\",\"cmd\":\"SET_LAMP\",\"args\":{}}"))
                .isEqualTo("{\"evt\":\"ERROR\",\"cmd\":\"SET_LAMP\",\"data\":{\"code\":10,\"message\":"
                        + "\"nonce must be null, a number, or a string of at most 1000 characters\"}}");
        assertThat(studio.send("{\"nonce\":\"n\",\"cmd\":\"SET_LAMP\",\"args\":{\"lamp_id\":\"1\"}}"))
                .contains("\"data\":{\"code\":4,");
    }
}
