package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.processor.scaffold.Scaffold;
import dev.verbatim.processor.scaffold.ScaffoldTarget;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Any documented name can be used: following the advice of the findings gives an API that reads and writes its samples. */
class RenamingAdviceTest {
    private static final JsonFactory JSON = new JsonFactory();

    @TempDir
    Path root;

    /** The members belong to an object, a response and a notification. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'new':'x','class':'x','default':true,'private':1,'null':1,'true':1,'_':'x','var':1,'record':1,'yield':2",
                "'+1':3,'-1':1,'100':0,'heart':2",
                "'2fa':true,'3d':1.5",
                "'ID':'1','Id':'2','id':'3'",
                "'_id':'1','id':'2','$id':'3','#id':'4'",
                "'@type':'Gate','type':'x','@id':'1','id':'2'",
                "'dot.name':7,'dot':{'name':'x','other.name':1},'dotName':8",
                "'2024-01-01':1.5,'2024-01-02':2.5",
                "'2024-01-01':{'class':true},'2024-01-02':{'class':false}",
                "'0a1b2c3d-0000-4000-8000-00000000000a':['x'],'1a1b2c3d-0000-4000-8000-00000000000b':[]",
                "'getClass':1,'hashCode':2,'toString':'x','notify':true,'wait':1,'clone':1,'finalize':1,'equals':1",
                "'builder':1,'toJson':2,'dataToJson':3,'channel':'c'",
                "'party':{'a':1},'parties':[{'b':1}],'class':{'x':1},'object':{'y':1},'builder':{'z':1},'2':{'q':1}",
                "'string':{'a':'x'},'override':{'b':1},'record':{'c':true},'Error':{'d':1}",
                "'gr\u00f6\u00dfe':1,'na\u00efve':'x','\u65e5\u672c':true,'\u65e5':{'\u672c':1}",
                "'first name':'x','':'y',' ':'z'",
                "'a-b':1,'a_b':2,'aB':3,'A-B':4",
                "'class':null,'hasClass':1"
            })
    void aMember(String members) throws ReflectiveOperationException {
        String object = members.replace('\'', '"');
        String request = "{\"operationName\":\"Hold\",\"reason\":\"lunch\",\"gate\":{" + object + "}}";
        String response = "{\"gates\":[{" + object + "}]," + object + "}";
        String data = "{\"gate\":{" + object + "}," + object + ",\"messageType\":\"Moved\"}";
        page("Hold", request, response, data);

        LoadedClasses classes = new LoadedClasses(new AdviceFollower(root)
                .type("Hold", handler("Hold", "Hold", "HoldResponse handle(Call call, HoldRequest request);"))
                .type("Move", "@Notification(\"Moved\") public interface Move {}")
                .project()
                .compile());

        assertThat(rewritten(classes, "acme.HoldRequest", "read", "writeTo", request))
                .isEqualTo(request);
        assertThat(rewritten(classes, "acme.HoldResponse", "read", "writeTo", response))
                .isEqualTo(response);
        assertThat(rewritten(classes, "acme.Moved", "readData", "writeData", data))
                .isEqualTo(data);
    }

    /** The proposed signature chooses parameter names for them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "class default new int _; 1",
                "2fa 3d 100 +1; true",
                "ID Id id; \"x\"",
                "_id id @id; \"x\"",
                "hashCode toString getClass builder toJson; 1",
                "prices; {'2024-01-01':1.5,'2024-01-02':2.5}",
                "class new; {'default':1}",
                "newUri classUri; \"/api/v2/me/calls/1\""
            })
    void aParameter(String names, String value) throws ReflectiveOperationException {
        StringBuilder rows = new StringBuilder();
        StringBuilder request = new StringBuilder("{\"operationName\":\"Hold\"");
        for (String name : names.split(" ")) {
            rows.append("| ").append(name).append(" | Mandatory. X. |\n");
            request.append(",\"").append(name).append("\":").append(value.replace('\'', '"'));
        }
        page("Hold", request.append('}').toString(), "{}", "{\"messageType\":\"Moved\"}", rows.toString());

        LoadedClasses classes = new LoadedClasses(new AdviceFollower(root)
                .type("Hold", handler("Hold", "Hold", ""))
                .project()
                .compile());

        assertThat(rewritten(classes, "acme.HoldRequest", "read", "writeTo", request.toString()))
                .isEqualTo(request.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Break",
                "Yield",
                "Record",
                "Object",
                "String",
                "Override",
                "Sealed",
                "Permits",
                "Var",
                "When",
                "Class",
                "Builder",
                "Build",
                "Locks",
                "Notify",
                "GetClass",
                "Equals",
                "ToString",
                "Default",
                "2FA",
                "Gr\u00f6\u00dfe",
                "Dispatch",
                "Api",
                "Routes",
                "Null",
                "True",
                "Int"
            })
    void anOperation(String operation) {
        page(operation, "{\"operationName\":\"" + operation + "\",\"reason\":\"x\"}", "{\"calls\":1}", "{}");
        Project project = new AdviceFollower(root)
                .type("Handler", handler("Handler", operation, ""))
                .project();

        assertThat(project.compile().diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Error", "Builder", "Object", "String", "Record", "Override", "HoldRequest", "2FA", "Call"})
    void aMessageType(String messageType) {
        String data = "{\"id\":1,\"messageType\":\"" + messageType + "\"}";
        page("Hold", "{\"operationName\":\"Hold\",\"reason\":\"x\"}", "{}", data);
        Project project = new AdviceFollower(root)
                .type("Hold", handler("Hold", "Hold", "void handle(Call call, HoldRequest request);"))
                .type("Move", "@Notification(\"" + messageType + "\") public interface Move {}")
                .project();

        assertThat(project.compile().diagnostics()).isEmpty();
    }

    /** The scaffolded interfaces compile unchanged. */
    @Test
    void aScaffold() {
        String odd = "\"class\":1,\"_id\":\"1\",\"id\":\"2\",\"prices\":{\"2024-01-01\":1.5},\"+1\":{\"new\":true}";
        for (String operation :
                new String[] {"Break", "break", "1st", "Override", "Notify", "Gr\u00f6\u00dfe", "Build"}) {
            String request = "{\"operationName\":\"" + operation + "\"," + odd + ",\"gate\":{" + odd + "}}";
            String rows = "class _id id prices +1 gate".replaceAll("(\\S+) ?", "| $1 | Mandatory. X. |\n");
            page(operation, request, "{\"gate\":[{" + odd + "}]," + odd + "}", "{}", rows);
        }
        Project project = Project.withPages(root).withoutPageRules();
        ScaffoldTarget target = new ScaffoldTarget("acme", "Voice", "voice", false, Set.of(), Set.of(), Set.of("Call"));
        Scaffold scaffold = Scaffold.of(target, root);
        scaffold.sources().forEach((file, text) -> project.source(file.replace(".java", ""), text));

        assertThat(scaffold.problems()).isEmpty();
        assertThat(project.source("Call", "package acme; public interface Call {}")
                        .compile()
                        .diagnostics())
                .isEmpty();
    }

    /** No documented name gives a method whose call is a statement, or a variable that is a keyword. */
    @Test
    void aCollectionOfResources() {
        new PageFolder(root)
                .page("voice/Hold.md", PageFolder.HOLD.replace("calls/", "classes/"))
                .page("voice/Read.md", PageFolder.HOLD.replace("Hold", "Read").replace("calls/", "news/"))
                .page(
                        "voice/Move.md",
                        PageFolder.HOLD
                                .replace("Hold", "Move")
                                .replace("me/calls/{id}", "new/{class}")
                                .replace("me/calls/0A1B", "new/0A1B"));
        Project project = Project.voice(root)
                .withoutPageRules()
                .type("Hold", handler("Hold", "Hold", "void hold(Call classId, String reason);"))
                .type(
                        "Can",
                        "public class Can implements CapabilityRule<Call> {"
                                + " @Override public boolean isPresent(Call call) { return true; } }")
                .type("Read", "@Available(Can.class) " + handler("Read", "Read", "void read(ReadRequest request);"))
                .type(
                        "Move",
                        handler("Move", "Move", "void move(@Param(\"class\") Device device, MoveRequest request);"));

        assertThat(project.compile().diagnostics()).isEmpty();
    }

    private static String handler(String type, String operation, String method) {
        return "@Operation(\"" + operation + "\") public interface " + type + " { " + method + " }";
    }

    private void page(String operation, String request, String response, String data) {
        page(operation, request, response, data, "| reason | Mandatory. X. |\n| gate | Optional. X. |\n");
    }

    private void page(String operation, String request, String response, String data, String rows) {
        String answer = "{\"statusCode\":0" + (response.equals("{}") ? "}" : "," + response.substring(1));
        new PageFolder(root)
                .page("voice/" + operation + ".md", """
                    # %s

                    | Request URL | /api/v2/me/calls/{id} |
                    |---|---|
                    | HTTP method | POST |
                    | Required features | api-voice |

                    ## Parameters

                    | Parameter | Value |
                    |---|---|
                    | operationName | %s |
                    %s
                    ## Sample

                    ### Request

                    ```
                    POST api/v2/me/calls/0A1B
                    %s
                    ```

                    ### Response

                    ```
                    %s
                    ```

                    ### Notification

                    ```
                    {"data":%s,"channel":"/moves"}
                    ```
                    """.formatted(operation, operation, rows, request, answer, data));
    }

    private static String rewritten(LoadedClasses classes, String type, String reader, String writer, String json)
            throws ReflectiveOperationException {
        java.io.StringWriter text = new java.io.StringWriter();
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), json.getBytes(StandardCharsets.UTF_8));
                JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            Class<?> message = classes.loadClass(type);
            Object read = message.getMethod(reader, JsonParser.class).invoke(null, in);
            Method write = Arrays.stream(message.getMethods())
                    .filter(method -> method.getName().equals(writer) && method.getParameterCount() == 1)
                    .findFirst()
                    .orElseThrow();
            write.invoke(read, out);
        }
        return text.toString();
    }
}
