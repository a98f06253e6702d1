package dev.verbatim.mock;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;

/** Sends requests whose path no HTTP client would send. */
final class RawRequest {
    private RawRequest() {}

    /** Returns the status line. */
    static String post(URI server, String path, String body) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("POST " + path
                                    + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                            .getBytes(ISO_8859_1));
            BufferedReader answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            String status = answer.readLine();
            while (answer.readLine() != null) {
                // The server writes its log before it closes the connection.
            }
            return status;
        }
    }
}
