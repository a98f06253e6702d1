package dev.verbatim.client.spi;

import dev.verbatim.runtime.MessageReader;
import dev.verbatim.runtime.MismatchException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What the body of an error says, fit for a message: short, on one line, and without the credentials, which a server may repeat. */
final class QuotedBody {
    private static final int MOST_CHARACTERS = 200;
    private static final int SHORTEST_SECRET = 4;
    private static final Set<String> NOT_SECRET = Set.of("content-type", "accept");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private QuotedBody() {}

    /** Returns the member {@code message} or else the beginning of the body, in quotation marks. */
    static String of(HttpResponse<byte[]> response) {
        String body = new String(response.body(), StandardCharsets.UTF_8);
        String message = message(body);
        String text = message == null ? body.strip() : message;
        for (String secret : secrets(response.request())) {
            text = text.replace(secret, "...");
        }
        int end = Math.min(text.codePointCount(0, text.length()), MOST_CHARACTERS);
        String start = text.substring(0, text.offsetByCodePoints(0, end));
        return '"' + INVISIBLE.matcher(start).replaceAll("?") + (start.length() < text.length() ? "..." : "") + '"';
    }

    private static @Nullable String message(String body) {
        try {
            return MessageReader.value(body, QuotedBody::message);
        } catch (JacksonException | MismatchException notJson) {
            return null;
        }
    }

    private static @Nullable String message(JsonParser in) {
        if (!in.hasToken(JsonToken.START_OBJECT)) {
            return null;
        }
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            boolean isText = in.nextToken() == JsonToken.VALUE_STRING;
            if (isText && name.equals("message") && !in.getString().isBlank()) {
                return in.getString();
            }
            in.skipChildren();
        }
        return null;
    }

    /** The values of all headers that may be credentials, the longest first. */
    private static List<String> secrets(HttpRequest request) {
        List<String> secrets = new ArrayList<>();
        request.headers().map().forEach((name, values) -> {
            if (!NOT_SECRET.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> add(value, secrets));
            }
        });
        return secrets.stream()
                .filter(secret -> secret.length() >= SHORTEST_SECRET)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** A value such as {@code Basic dTpw} is secret as a whole, without its scheme, and decoded. */
    private static void add(String value, List<String> secrets) {
        String credentials = value.replaceFirst("^\\S+\\s+", "");
        secrets.add(value);
        secrets.add(credentials);
        try {
            String decoded = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            secrets.add(decoded.replaceFirst("^[^:]*:", ""));
        } catch (IllegalArgumentException notBase64) {
            // It is not a pair of user and password.
        }
    }
}
