package dev.verbatim.client.spi;

import dev.verbatim.client.FailedAnswer;
import dev.verbatim.client.UnreadableAnswerException;
import dev.verbatim.client.http.ConnectionFailures;
import dev.verbatim.runtime.MessageReader;
import dev.verbatim.runtime.MismatchException;
import dev.verbatim.runtime.envelope.Correlation;
import dev.verbatim.runtime.envelope.ReceivedAnswer;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Judges what has come back for a request: a result, a documented failure, or nothing that can be read. */
final class Answers {
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    private final ClientApi<?> api;
    private final MessageReader messages;

    Answers(ClientApi<?> api, MessageReader messages) {
        this.api = api;
        this.messages = messages;
    }

    /** Whether the server asks for other credentials. */
    static boolean isUnauthorized(Reply reply) {
        return reply instanceof Reply.Http http && http.response().statusCode() == UNAUTHORIZED;
    }

    /**
     * The result of an operation.
     *
     * @return {@code null} if the operation has none
     * @throws dev.verbatim.client.OperationFailure if the answer says so
     * @throws UnreadableAnswerException if it cannot be read
     */
    <T extends @Nullable Object> @Nullable T result(ClientOperation<T> operation, Reply reply) {
        if (reply instanceof Reply.Http http) {
            return operation.isAnswered() ? judge(operation, http(operation, http), http) : accepted(operation, http);
        }
        return reply instanceof Reply.Message message ? judge(operation, message.answer(), null) : null;
    }

    private <T extends @Nullable Object> @Nullable T accepted(ClientOperation<T> operation, Reply.Http reply) {
        int status = reply.response().statusCode();
        if (status < 200 || status > 299) {
            throw unreadable(operation, reply, "an HTTP status that says that it was not accepted", null);
        }
        return null;
    }

    private <T extends @Nullable Object> @Nullable T judge(
            ClientOperation<T> operation, ReceivedAnswer answer, Reply.@Nullable Http http) {
        if (!answer.isSuccess()) {
            throw api.failures()
                    .apply(new FailedAnswer(
                            operation.name(), MessageReader.status(answer), answer.message(), answer.data()));
        }
        if (operation.result() == null) {
            return null;
        }
        String result = answer.result();
        if (result == null) {
            throw unreadable(operation, http, "a success without the documented result", null);
        }
        try {
            return MessageReader.value(result, operation.result());
        } catch (MismatchException mismatch) {
            throw unreadable(operation, http, "a result that is not as documented: " + mismatch.getMessage(), mismatch);
        }
    }

    private ReceivedAnswer http(ClientOperation<?> operation, Reply.Http reply) {
        HttpResponse<byte[]> response = reply.response();
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (response.body().length == 0) {
            throw unreadable(operation, reply, redirect(response, "an empty body"), null);
        }
        if (!type.isEmpty() && !type.toLowerCase(Locale.ROOT).contains("json")) {
            throw unreadable(
                    operation, reply, redirect(response, "the content type \"" + type + "\" instead of JSON"), null);
        }
        ReceivedAnswer answer = read(operation, reply);
        Correlation repeated = answer.correlation();
        boolean isOther = repeated != null && answer.isSuccess() && !repeated.equals(reply.correlation());
        if (isOther && reply.correlation() != null) {
            throw unreadable(operation, reply, "an answer to another request", null);
        }
        return answer;
    }

    private ReceivedAnswer read(ClientOperation<?> operation, Reply.Http reply) {
        ReceivedAnswer answer;
        try {
            answer = messages.answer(reply.response().body());
        } catch (JacksonException invalid) {
            throw unreadable(operation, reply, "JSON that is not valid " + Incoming.place(invalid), invalid);
        } catch (MismatchException other) {
            throw unreadable(operation, reply, "JSON that is not an object", other);
        }
        if (answer == null) {
            String what = reply.response().statusCode() >= BAD_REQUEST
                    ? "JSON that is not a failure as the pages show it"
                    : "JSON that says neither that it has succeeded nor that it has failed";
            throw unreadable(operation, reply, what, null);
        }
        return answer;
    }

    /** The place of a redirect, without its query, which may be secret. */
    private static String redirect(HttpResponse<byte[]> response, String otherwise) {
        int status = response.statusCode();
        return status < 300 || status > 399
                ? otherwise
                : "a redirect to "
                        + response.headers()
                                .firstValue("Location")
                                .map(location -> location.replaceFirst("[?#].*", ""))
                                .orElse("nowhere")
                        + ", which is not followed, as it could lead credentials to another host";
    }

    private UnreadableAnswerException unreadable(
            ClientOperation<?> operation, Reply.@Nullable Http reply, String what, @Nullable Throwable cause) {
        int status = reply == null ? 0 : reply.response().statusCode();
        String where = reply == null ? "the server" : ConnectionFailures.server(reply.uri());
        String how = status == 0 ? "" : " with HTTP status " + status + " and";
        boolean isHtml = reply != null && isHtml(reply.response());
        String said = reply == null || isHtml ? "" : said(reply.response());
        String next = next(status, isHtml);
        return new UnreadableAnswerException(
                operation.name() + " was answered by " + where + how + " with " + what + said + "; " + next,
                cause,
                status,
                status == 0 || status < 300 || status > 499);
    }

    /** Only of errors: what follows a success is the result, which may be confidential. */
    private static String said(HttpResponse<byte[]> response) {
        return response.statusCode() < BAD_REQUEST || response.body().length == 0 ? "" : ": " + QuotedBody.of(response);
    }

    private static boolean isHtml(HttpResponse<byte[]> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return type.toLowerCase(Locale.ROOT).contains("html");
    }

    private static String next(int status, boolean isHtml) {
        if (status >= 300 && status < 400) {
            return "pass the URI to which it leads to ClientOptions.at, if you trust it";
        }
        if (status >= 500) {
            return "look at the server, or at the proxy before it";
        }
        String otherwise = isHtml || status == NOT_FOUND
                ? "check that the URI of the options is that of the API, and that the pages are those of the server"
                : status >= BAD_REQUEST
                        ? "correct the request, or document such failures in the pages"
                        : "check that the pages are those of the server";
        return ConnectionFailures.next(status, otherwise);
    }
}
