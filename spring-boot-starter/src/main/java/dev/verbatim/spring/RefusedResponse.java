package dev.verbatim.spring;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Notices whether an answer has a body, and keeps the container from making an error page of a refusal. */
final class RefusedResponse extends HttpServletResponseWrapper {
    private boolean body;

    RefusedResponse(HttpServletResponse response) {
        super(response);
    }

    /** Whether somebody has asked for a stream to write a body to, or the container makes an error page. */
    boolean hasBody() {
        return body;
    }

    @Override
    public void sendError(int status) throws IOException {
        sendError(status, null);
    }

    @Override
    public void sendError(int status, @Nullable String message) throws IOException {
        if (status == SC_UNAUTHORIZED || status == SC_FORBIDDEN) {
            resetBuffer();
            setStatus(status);
        } else {
            body = true;
            super.sendError(status, message);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        body = true;
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        body = true;
        return super.getWriter();
    }
}
