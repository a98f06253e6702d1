package dev.verbatim.examples.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.concurrent.CompletableFuture;

/** Types what an agent would type, and reads what the program prints. */
final class Terminal implements AutoCloseable {
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final PipedWriter keyboard = new PipedWriter();
    private final StringBuilder screen = new StringBuilder();
    private final CompletableFuture<Integer> exit;
    private int read;

    Terminal(String... args) throws IOException {
        BufferedReader in = new BufferedReader(new PipedReader(keyboard));
        Desk desk = new Desk(in, new PrintWriter(new Screen(), true));
        exit = CompletableFuture.supplyAsync(() -> desk.run(args));
    }

    void type(String line) throws IOException {
        keyboard.write(line + "\n");
        keyboard.flush();
    }

    /** Waits until the program prints a text after what was read before, and reads up to its end. */
    void reads(String expected) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        synchronized (screen) {
            while (screen.indexOf(expected, read) < 0) {
                long millis = (deadline - System.nanoTime()) / 1_000_000;
                if (millis <= 0) {
                    throw new AssertionError("\"" + expected + "\" was not printed after: " + screen.substring(read)
                            + "\nThe whole screen:\n" + screen);
                }
                screen.wait(millis);
            }
            read = screen.indexOf(expected, read) + expected.length();
        }
    }

    int exitCode() {
        return exit.join();
    }

    @Override
    public void close() throws IOException {
        keyboard.close();
        exit.join();
    }

    /** Keeps what is printed. */
    private final class Screen extends Writer {
        @Override
        public void write(char[] text, int offset, int length) {
            synchronized (screen) {
                screen.append(text, offset, length);
                screen.notifyAll();
            }
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // The screen stays readable.
        }
    }
}
