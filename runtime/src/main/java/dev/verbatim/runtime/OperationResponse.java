package dev.verbatim.runtime;

import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.envelope.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What a request is answered with: a status, a JSON body that says the same, and the HTTP status to send it with.
 *
 * <pre>{@code
 * OperationResponse response = router.dispatch("POST", path, body, caller);
 * exchange.sendResponseHeaders(response.httpStatus(), response.bodyLength());
 * response.writeBodyTo(exchange.getResponseBody());
 * }</pre>
 *
 * @since 0.1.0
 */
public final class OperationResponse {
    /** <code>{"statusCode":0}</code>, what an operation answers that has nothing to add. */
    public static final OperationResponse SUCCESS =
            answered(StatusCode.SUCCESS, 200, Envelope.WEBSERVICES.success(null, "", null));

    private static final byte[] NO_BODY = {};

    private final StatusCode status;
    private final int httpStatus;
    private final byte[] body;
    private final Set<String> allowedMethods;
    private final @Nullable CompletionStage<OperationResponse> completion;

    private OperationResponse(StatusCode status, int httpStatus, byte[] body, Set<String> allowedMethods) {
        this.status = status;
        this.httpStatus = httpStatus;
        this.body = body;
        this.allowedMethods = allowedMethods;
        this.completion = null;
    }

    private OperationResponse(CompletionStage<OperationResponse> completion) {
        this.status = StatusCode.PROCESSING_INCOMPLETE;
        this.httpStatus = 202;
        this.body = NO_BODY;
        this.allowedMethods = Set.of();
        this.completion = completion;
    }

    /** An answer that is still to come. */
    static OperationResponse pending(CompletionStage<OperationResponse> completion) {
        return new OperationResponse(completion);
    }

    /** Whether the answer is still to come; a router hands out no such answers. */
    boolean isPending() {
        return completion != null;
    }

    /** The answer once it is there: this one, unless it is pending. */
    CompletionStage<OperationResponse> completion() {
        return completion == null ? CompletableFuture.completedFuture(this) : completion;
    }

    /** The answer, waited for if it is still to come. */
    OperationResponse awaited() {
        return completion == null ? this : completion.toCompletableFuture().join();
    }

    /**
     * A success whose documented response has more members than the status.
     *
     * @param members writes the members after {@code statusCode} into the open object
     */
    public static OperationResponse success(Consumer<JsonGenerator> members) {
        return answered(StatusCode.SUCCESS, 200, Envelope.WEBSERVICES.success(null, "", members));
    }

    /**
     * An answer in any style. Generated dispatchers have it made by their exchange.
     *
     * @param status what the body says
     * @param httpStatus what HTTP says
     * @param body UTF-8 JSON, not changed any more
     */
    public static OperationResponse answered(StatusCode status, int httpStatus, byte[] body) {
        return new OperationResponse(status, httpStatus, body, Set.of());
    }

    /**
     * The end of a request that asks for no answer: nothing is sent, or over HTTP a status alone.
     *
     * @param status how the operation has ended
     * @param httpStatus what HTTP says
     */
    public static OperationResponse unanswered(StatusCode status, int httpStatus) {
        return new OperationResponse(status, httpStatus, NO_BODY, Set.of());
    }

    /**
     * A failure: the status and a message, nothing else. HTTP status 401 if not authenticated, else 200.
     *
     * @param message for the caller; characters that do not show are replaced and what exceeds 512 is cut
     */
    public static OperationResponse failure(StatusCode status, @Nullable String message) {
        int httpStatus = status.equals(StatusCode.NOT_AUTHENTICATED) ? 401 : 200;
        return refused(Envelope.WEBSERVICES, status, httpStatus, message);
    }

    static OperationResponse tooLarge(Envelope style, RequestLimits limits) {
        return unreadable(style, 413, "the body has more than " + limits.maxBodyBytes() + " bytes");
    }

    /** A failure of a message that cannot be read. */
    static OperationResponse unreadable(Envelope style, int httpStatus, String message) {
        StatusCode own = style.hasJsonRpcCodes() ? StatusCode.INVALID_REQUEST : StatusCode.OUT_OF_RANGE.in(style);
        StatusCode status = own.as(Refusal.MALFORMED, style);
        return answered(status, httpStatus, failureBody(style, status, message));
    }

    static OperationResponse refused(Envelope style, StatusCode own, int httpStatus, @Nullable String message) {
        StatusCode status = own.in(style);
        return answered(status, httpStatus, failureBody(style, status, message));
    }

    /**
     * A failure, because a URL is documented for other HTTP methods only: HTTP status 405.
     *
     * @param allowedMethods those that are documented
     */
    public static OperationResponse methodNotAllowed(Set<String> allowedMethods) {
        return methodNotAllowed(Envelope.WEBSERVICES, allowedMethods);
    }

    static OperationResponse methodNotAllowed(Envelope style, Set<String> allowedMethods) {
        String methods = String.join(" and ", new TreeSet<>(allowedMethods));
        StatusCode status = StatusCode.FORBIDDEN.in(style).as(Refusal.UNKNOWN, style);
        byte[] body =
                failureBody(style, status, "nothing is documented at this URL for this HTTP method; send " + methods);
        return new OperationResponse(status, 405, body, allowedMethods);
    }

    private static byte[] failureBody(Envelope style, StatusCode status, @Nullable String message) {
        String text = message == null || message.isBlank() ? status.meaning() : message;
        return style.failure(null, null, status.code(), status.name(), text, null);
    }

    /** How the operation has ended, which is what the body says. */
    public StatusCode status() {
        return status;
    }

    /**
     * The HTTP status: 200 for every answer of an operation, 204 for none, 401 not authenticated, 404 unknown path, 405 wrong method, 413
     * body too large, 400 body malformed.
     */
    public int httpStatus() {
        return httpStatus;
    }

    /** The HTTP methods of the path, sorted, for the header {@code Allow} of a 405; else empty. */
    public Set<String> allowedMethods() {
        return allowedMethods;
    }

    /** Whether there is a body to send: a request that asks for no answer gets none, whether it has succeeded or failed. */
    public boolean isAnswered() {
        return body.length > 0;
    }

    /** A copy of the body, UTF-8 JSON. */
    public byte[] body() {
        return body.clone();
    }

    /** The number of bytes of the body. */
    public int bodyLength() {
        return body.length;
    }

    /**
     * Writes the body, UTF-8 JSON.
     *
     * @param out not closed
     */
    public void writeBodyTo(OutputStream out) throws IOException {
        out.write(body);
    }

    /** The status, the HTTP status and the body, for logs. */
    @Override
    public String toString() {
        return httpStatus + " " + new String(body, StandardCharsets.UTF_8);
    }
}
