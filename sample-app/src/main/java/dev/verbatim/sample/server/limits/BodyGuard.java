package dev.verbatim.sample.server.limits;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies by their headers: bodies that are too large, compressed ones, which can expand to any size, and bodies that
 * are not JSON, which an HTML form of another site could send without a preflight. A body without a content type may be JSON.
 */
public final class BodyGuard extends Handler.Wrapper {
    private final int maxBytes;

    /** Accepts bodies of up to this many bytes. */
    public BodyGuard(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() > maxBytes) {
            Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
            return true;
        }
        if (isCompressed(request) || !mayBeJson(request.getHeaders().get(HttpHeader.CONTENT_TYPE))) {
            Response.writeError(request, response, callback, HttpStatus.UNSUPPORTED_MEDIA_TYPE_415);
            return true;
        }
        return super.handle(request, response, callback);
    }

    private static boolean isCompressed(Request request) {
        return request.getHeaders().getValuesList(HttpHeader.CONTENT_ENCODING).stream()
                .anyMatch(encoding -> !encoding.equalsIgnoreCase("identity"));
    }

    private static boolean mayBeJson(@Nullable String contentType) {
        if (contentType == null) {
            return true;
        }
        int end = contentType.indexOf(';');
        String type = end < 0 ? contentType : contentType.substring(0, end);
        return type.trim().equalsIgnoreCase("application/json") && mayBeUtf8(contentType);
    }

    private static boolean mayBeUtf8(String contentType) {
        String name = MimeTypes.getCharsetFromContentType(contentType);
        try {
            return name == null || Charset.forName(name).equals(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
