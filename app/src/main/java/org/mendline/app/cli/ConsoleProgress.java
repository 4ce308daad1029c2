package org.mendline.app.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import org.mendline.app.task.TaskProgress;

/// Progress on standard error: one line that renews itself on a terminal, a line every few seconds elsewhere.
final class ConsoleProgress implements TaskProgress {
    private static final long EVERY_MILLIS = 200;
    private static final long LINE_EVERY_MILLIS = 2000;

    private final PrintWriter err;
    private final boolean terminal =
            Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    private long lastMillis;
    private String lastStep = "";

    ConsoleProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void at(double fraction, String what) {
        long now = System.currentTimeMillis();
        if (terminal) {
            if (now - lastMillis >= EVERY_MILLIS || fraction >= 1) {
                err.printf("\r\033[K%3.0f %%  %s", 100 * fraction, what);
                err.flush();
                lastMillis = now;
            }
        } else if (!what.equals(lastStep) && now - lastMillis >= LINE_EVERY_MILLIS) {
            lastMillis = now;
            err.printf("%3.0f %%  %s%n", 100 * fraction, what);
            err.flush();
        }
        lastStep = what;
    }

    /// Ends the renewing line.
    synchronized void done() {
        if (terminal && !lastStep.isEmpty()) {
            err.print("\r\033[K");
            err.flush();
        }
    }

    @Override
    public boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
