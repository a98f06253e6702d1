package dev.verbatim.testkit.contract;

import java.util.Optional;

/**
 * One contract test: a request, and what the server must do with it.
 *
 * @since 0.2.0
 */
public final class ContractCase {
    private final String name;
    private final Optional<String> untested;
    private final Check check;

    private ContractCase(String name, Optional<String> untested, Check check) {
        this.name = name;
        this.untested = untested;
        this.check = check;
    }

    static ContractCase of(String name, Check check) {
        return new ContractCase(name, Optional.empty(), check);
    }

    static ContractCase untested(String name, String reason) {
        return new ContractCase(name, Optional.of(reason), () -> Optional.empty());
    }

    /** Returns the line of the page, the request and what is expected, such as {@code voice/Dial.md:29 Dial: destination left out is
     * refused with 1}. */
    public String name() {
        return name;
    }

    /** Returns why this cannot be tested, and what to configure; empty if it can. */
    public Optional<String> untested() {
        return untested;
    }

    /**
     * Sends the request.
     *
     * @throws AssertionError if the server does something else; the message has the request as a curl command
     */
    public void run() {
        Optional<String> problem;
        try {
            problem = check.problem();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(name + ": interrupted", e);
        } catch (UnansweredException e) {
            throw new AssertionError(name + System.lineSeparator() + e.getMessage(), e);
        } catch (Exception e) {
            throw new AssertionError(name + ": " + e.getMessage(), e);
        }
        if (problem.isPresent()) {
            throw new AssertionError(name + System.lineSeparator() + problem.get());
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /** Sends the request and judges what happens. */
    @FunctionalInterface
    interface Check {
        /** Returns what is wrong, in lines; empty if nothing is. */
        Optional<String> problem() throws Exception;
    }
}
