package dev.verbatim.mock.serve;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what a mock tells people, one line at a time. Thread-safe. */
public interface MockLog {
    /** Writes to the logger {@code dev.verbatim.mock}. */
    MockLog SLF4J = new MockLog() {
        private static final Logger LOG = LoggerFactory.getLogger("dev.verbatim.mock");

        @Override
        public void info(String line) {
            LOG.info("{}", line);
        }

        @Override
        public void warn(String line) {
            LOG.warn("{}", line);
        }
    };

    /** Takes a line about what happens. */
    void info(String line);

    /** Takes a line about something that is wrong. */
    void warn(String line);
}
