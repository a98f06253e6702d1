package dev.verbatim.sample.server.http;

import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.StatusCode;
import dev.verbatim.sample.server.observation.RequestIds;
import dev.verbatim.sample.server.security.SecurityHeaders;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Replaces Jetty's error pages for requests that fail before or outside an operation. The response is the same JSON as that of
 * an operation. Its text depends only on the HTTP status, so it reveals no internals.
 */
final class JsonErrorHandler extends ErrorHandler {
    static final String JSON = "application/json;charset=utf-8";

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int httpStatus = httpStatus(request, response);
        response.setStatus(httpStatus);
        addHeaders(httpStatus, response.getHeaders());
        RequestIds.addTo(request, response.getHeaders());
        ByteBuffer body = ByteBuffer.wrap(body(httpStatus));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, JSON);
        response.write(true, body, callback);
        return true;
    }

    private static int httpStatus(Request request, Response response) {
        return request.getAttribute(ERROR_EXCEPTION) instanceof HttpException failure
                ? failure.getCode()
                : response.getStatus();
    }

    private static void addHeaders(int httpStatus, HttpFields.Mutable headers) {
        SecurityHeaders.addTo(headers);
        switch (httpStatus) {
            case HttpStatus.UNAUTHORIZED_401 ->
                headers.put(HttpHeader.WWW_AUTHENTICATE, "Basic realm=\"api\", charset=\"UTF-8\"");
            case HttpStatus.TOO_MANY_REQUESTS_429, HttpStatus.SERVICE_UNAVAILABLE_503 ->
                headers.put(HttpHeader.RETRY_AFTER, 1);
            default -> {}
        }
    }

    /** Returns the response body for an HTTP status. */
    static byte[] body(int httpStatus) {
        OperationResponse answer = switch (httpStatus) {
            case HttpStatus.UNAUTHORIZED_401 -> refused(StatusCode.NOT_AUTHENTICATED, "not authenticated");
            case HttpStatus.FORBIDDEN_403 ->
                refused(
                        StatusCode.FORBIDDEN,
                        "requests from other sites are refused; the server's operator can allow their origin");
            case HttpStatus.NOT_FOUND_404 -> refused(StatusCode.NOT_FOUND, "nothing is documented at this URL");
            case HttpStatus.METHOD_NOT_ALLOWED_405 ->
                refused(StatusCode.FORBIDDEN, "nothing is documented at this URL for this HTTP method");
            case HttpStatus.REQUEST_TIMEOUT_408 ->
                refused(StatusCode.OUT_OF_RANGE, "the request did not arrive in time");
            case HttpStatus.CONFLICT_409 ->
                refused(StatusCode.NOT_VALID_NOW, "a later /meta/connect of the session has replaced this one");
            case HttpStatus.PAYLOAD_TOO_LARGE_413 -> refused(StatusCode.OUT_OF_RANGE, "the body is too large");
            case HttpStatus.URI_TOO_LONG_414, HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
                refused(StatusCode.OUT_OF_RANGE, "the URL or the headers are too long");
            case HttpStatus.UNSUPPORTED_MEDIA_TYPE_415 ->
                refused(StatusCode.OUT_OF_RANGE, "the body must be uncompressed application/json in UTF-8");
            case HttpStatus.TOO_MANY_REQUESTS_429 ->
                refused(StatusCode.FORBIDDEN, "too many requests, try again later");
            case HttpStatus.SERVICE_UNAVAILABLE_503 ->
                refused(StatusCode.INTERNAL_ERROR, "the server is unavailable, try again later");
            default ->
                httpStatus < 500
                        ? refused(StatusCode.OUT_OF_RANGE, "the request is malformed")
                        : refused(StatusCode.INTERNAL_ERROR, "internal error");
        };
        return answer.body();
    }

    private static OperationResponse refused(StatusCode status, String message) {
        return OperationResponse.failure(status, message);
    }
}
