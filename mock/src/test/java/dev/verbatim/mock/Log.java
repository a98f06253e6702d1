package dev.verbatim.mock;

import dev.verbatim.mock.serve.MockLog;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the lines of the log. */
final class Log implements MockLog {
    final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void info(String line) {
        lines.add(line);
    }

    @Override
    public void warn(String line) {
        lines.add(line);
    }
}
