package dev.verbatim.pages.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.json.JsonParser;
import dev.verbatim.pages.json.JsonSource;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of messages in the styles that are seen in the wild. */
class MessageViewsTest {
    private static final MessageStyle NESTED = changed(
            "style = typed",
            "name = d.requestType",
            "parameters = d.requestData",
            "correlation = d.requestId",
            "success = d.requestStatus.result = true",
            "failure = d.requestStatus.result = false",
            "result = d.responseData",
            "failure.code = d.requestStatus.code",
            "failure.message = d.requestStatus.comment",
            "event = op = 5",
            "event.name = d.eventType",
            "event.data = d.eventData");
    private static final MessageStyle NAMED = changed(
            "style = typed",
            "name = type",
            "parameters = {name}",
            "correlation = id",
            "success = type, type != error, type != event",
            "result = {name}",
            "failure = type = error",
            "failure.code = error.code",
            "event = type = event",
            "event.name = event.type",
            "event.data = event");
    private static final MessageStyle POSITIONAL =
            changed("style = json-rpc", "parameters = params[]", "event.data = params[]");
    private static final MessageStyle FIRST =
            changed("style = json-rpc", "parameters = params[0]", "event.data = params[0]");
    private static final MessageStyle CAUSED =
            changed("style = json-rpc", "event.name = params.event", "event.data = params.data");

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            nested; {"op":6,"d":{"requestType":"Set","requestId":"1","requestData":{"a":1}}}; Set; {"a":1}; "1"
            nested; {"op":6,"d":{"requestType":"Set","requestId":"1"}}; Set; {}; "1"
            named; {"id":"1","type":"lobby","lobby":{"a":1}}; lobby; {"a":1}; "1"
            named; {"id":"1","type":"ping"}; ping; {}; "1"
            positional; {"method":"get","params":[1,{"b":2},[3]],"id":null}; get; {"first":1,"second":{"b":2},"[2]":[3]}; null
            positional; {"method":"get","params":[],"id":1}; get; {}; 1
            positional; {"method":"get","params":null,"id":1}; get; {}; 1
            positional; {"method":"get","id":1}; get; {}; 1
            positional; {"method":"get","params":{"first":1},"id":1}; get; {"first":1}; 1
            first; {"method":"info","params":[{"a":1}]}; info; {"a":1}; none
            first; {"method":"info","params":[]}; info; {}; none
            first; {"method":"info","params":null,"id":1}; info; {}; 1
            json-rpc; {"jsonrpc":"2.0","method":"a/b","params":{"c":1},"id":1}; a/b; {"c":1}; 1
            json-rpc; {"method":"a","params":null,"id":1}; a; {}; 1
            json-rpc; {"method":"a","params":[1],"id":1}; a; [1]; 1
            command; {"id":2,"command":"info","a":1,"rows":true}; info; {"a":1,"rows":true}; 2
            typed; {"nonce":"1","args":{"a":1},"cmd":"SET"}; SET; {"a":1}; "1"
            """)
    void requests(String style, String json, String name, String parameters, String correlation) {
        RequestMessage request = style(style).request(json(json), List.of("first", "second"));

        assertThat(request.operation().orElseThrow().value()).isEqualTo(name);
        assertThat(request.parameters().map(JsonSource::of)).contains(parameters);
        assertThat(text(request.correlation())).isEqualTo(correlation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            nested; {"op":7,"d":{"requestType":"Get","requestId":"1","requestStatus":{"result":true,"code":100},"responseData":{"a":1}}}; SUCCESS; {"a":1}; 100; "1"
            nested; {"op":7,"d":{"requestType":"Get","requestId":"1","requestStatus":{"result":false,"code":608}}}; FAILURE; none; 608; "1"
            named; {"id":"1","type":"lobby","lobby":{"a":1}}; SUCCESS; {"a":1}; none; "1"
            named; {"id":"1","type":"error","error":{"code":"x"}}; FAILURE; {"code":"x"}; "x"; "1"
            json-rpc; {"id":1,"result":"0x1c"}; SUCCESS; "0x1c"; none; 1
            json-rpc; {"id":1,"result":[{"a":1}]}; SUCCESS; [{"a":1}]; none; 1
            json-rpc; {"id":1,"result":null}; SUCCESS; null; none; 1
            json-rpc; {"id":1,"result":false}; SUCCESS; false; none; 1
            json-rpc; {"id":null,"error":{"code":-32700,"message":"x"}}; FAILURE; none; -32700; null
            command; {"id":2,"status":"success","type":"response","result":{}}; SUCCESS; {}; none; 2
            command; {"id":2,"status":"error","error":"noSuch","type":"response"}; FAILURE; none; "noSuch"; 2
            typed; {"cmd":"SET","data":{"a":1},"evt":null,"nonce":"1"}; SUCCESS; {"a":1}; none; "1"
            typed; {"cmd":"SET","data":null,"nonce":"1"}; SUCCESS; null; none; "1"
            typed; {"cmd":"GET","data":{"code":4007},"evt":"ERROR","nonce":"1"}; FAILURE; {"code":4007}; 4007; "1"
            """)
    void responses(String style, String json, String outcome, String result, String code, String correlation) {
        ResponseMessage response = style(style).response(json(json));

        assertThat(response.outcome()).hasToString(outcome);
        assertThat(response.result().map(JsonSource::of).orElse("none")).isEqualTo(result);
        if (response.outcome() == ResponseMessage.Outcome.FAILURE || !code.equals("none")) {
            assertThat(response.code().map(JsonSource::of).orElse("none")).isEqualTo(code);
        }
        assertThat(text(response.correlation())).isEqualTo(correlation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            nested; {"op":5,"d":{"eventType":"Moved","eventData":{"open":true}}}; Moved; {"open":true}
            nested; {"op":5,"d":{"eventType":"Moved"}}; Moved; {}
            named; {"type":"event","event":{"type":"leave","leave":["x"]}}; leave; {"leave":["x"]}
            caused; {"method":"Gate","params":{"event":"Moving","data":{"a":1}}}; Moving; {"a":1}
            caused; {"method":"Gate","params":{"event":"Ended"}}; Ended; {}
            positional; {"method":"onStart","params":[{"gid":"1"},2]}; onStart; [{"gid":"1"},2]
            json-rpc; {"method":"onLine","params":"ready"}; onLine; "ready"
            json-rpc; {"method":"onCount","params":[3]}; onCount; [3]
            json-rpc; {"method":"onCount","params":null}; onCount; {}
            first; {"method":"onStart","params":[{"gid":"1"}]}; onStart; {"gid":"1"}
            json-rpc; {"method":"changed"}; changed; {}
            json-rpc; {"jsonrpc":"2.0","method":"changed","params":{"a":1}}; changed; {"a":1}
            command; {"type":"closed","season":2031}; closed; {"season":2031}
            typed; {"cmd":"DISPATCH","data":{"a":1},"evt":"UPDATE"}; UPDATE; {"a":1}
            """)
    void events(String style, String json, String name, String data) {
        JsonValue message = json(json);
        MessageStyle shape = style(style);

        assertThat(shape.event().holds(MessageFacts.of(message))).isTrue();
        assertThat(shape.event(message).type()).contains(name);
        assertThat(shape.event(message).data().map(JsonSource::of)).contains(data);
    }

    private static MessageStyle style(String name) {
        return switch (name) {
            case "nested" -> NESTED;
            case "named" -> NAMED;
            case "positional" -> POSITIONAL;
            case "first" -> FIRST;
            case "caused" -> CAUSED;
            case "command" -> Style.COMMAND.message();
            case "typed" -> Style.TYPED.message();
            default -> Style.JSON_RPC.message();
        };
    }

    private static MessageStyle changed(String first, String... settings) {
        return StyleFile.read("verbatim.properties", first + "\n" + String.join("\n", settings))
                .style()
                .message();
    }

    private static JsonValue json(String text) {
        return JsonParser.parse(text).value().orElseThrow();
    }

    private static String text(Optional<JsonMember> member) {
        return member.map(JsonMember::value).map(JsonSource::of).orElse("none");
    }
}
