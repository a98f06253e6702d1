package dev.verbatim.testkit.contract;

import dev.verbatim.pages.secret.Credentials;
import dev.verbatim.testkit.client.LiveServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a request as a command to copy into a POSIX shell. Credentials are not in it: the shell takes them from variables, such as
 * {@code $VERBATIM_PASSWORD}.
 */
final class Curl {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String VARIABLE = "VERBATIM_";
    /** Stands for a variable until the text is quoted; a message with this character has it escaped. */
    private static final char MARK = '\uE000';

    private Curl() {}

    static String of(LiveServer server, ContractRequest request) {
        String message = quoted(hidden("", request.message()).toString());
        if (server.isOneWebSocket()) {
            return "printf '%s\\n' " + message + " | websocat -n1 "
                    + quoted(server.base().toString());
        }
        StringBuilder command = new StringBuilder("curl -sS -X ")
                .append(request.method().isEmpty() ? "POST" : request.method())
                .append(' ')
                .append(quoted(server.resolve(request.path()).toString()))
                .append(" -H 'Content-Type: application/json'");
        new TreeMap<>(server.headers().get()).forEach((name, value) -> command.append(credentials(name, value)));
        return command.append(" --data-binary ").append(message).toString();
    }

    private static String credentials(String header, String value) {
        if (header.equalsIgnoreCase("Authorization") && value.startsWith("Basic ")) {
            String decoded =
                    new String(Base64.getDecoder().decode(value.substring("Basic ".length())), StandardCharsets.UTF_8);
            String user = decoded.substring(0, Math.max(0, decoded.indexOf(':')));
            return " -u " + quoted(user + ":") + "\"$" + ContractSetup.PASSWORD + "\"";
        }
        return " -H " + quoted(header + ": ") + "\"$" + variable(header) + "\"";
    }

    private static String variable(String name) {
        return VARIABLE + name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** Returns the message with variables in the place of what looks like credentials. */
    private static JsonNode hidden(String name, JsonNode value) {
        if (value.isObject()) {
            ObjectNode object = NODES.objectNode();
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                object.set(member.getKey(), hidden(member.getKey(), member.getValue()));
            }
            return object;
        }
        if (value.isArray()) {
            ArrayNode array = NODES.arrayNode();
            value.forEach(element -> array.add(hidden(name, element)));
            return array;
        }
        boolean isNamed = Credentials.isName(name);
        return value.isString() && isSecret(name, value.stringValue(), isNamed)
                ? NODES.stringNode(MARK + variable(isNamed ? name : "secret") + MARK)
                : value;
    }

    /** A long id is no credential: it comes from the page or from an answer of the server. */
    private static boolean isSecret(String name, String value, boolean isNamed) {
        return Credentials.reason(name, value)
                .filter(reason -> isNamed || !reason.contains("random"))
                .isPresent();
    }

    /** Returns a word of the shell with this text. */
    static String quoted(String text) {
        String escaped = "'" + text.replace("'", "'\\''") + "'";
        StringBuilder word = new StringBuilder();
        boolean isVariable = false;
        for (String part : escaped.split(String.valueOf(MARK), -1)) {
            word.append(isVariable ? "'\"$" + part + "\"'" : part);
            isVariable = !isVariable;
        }
        return word.toString();
    }
}
