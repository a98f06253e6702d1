package dev.verbatim.examples.servers;

/** A running server. */
interface RobotServer {
    /** Returns the port on which it listens at the loopback interface. */
    int port();

    /** Stops it; requests that are being handled may be cut off. */
    void stop() throws Exception;
}
