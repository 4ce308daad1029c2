package org.mendline.ml.evaluate.task;

import java.io.IOException;

/// A task description or its table cannot be used; the message names the file and says what is wrong.
public final class UnreadableTaskException extends IOException {
    public UnreadableTaskException(String message) {
        super(message);
    }

    public UnreadableTaskException(String message, Throwable cause) {
        super(message, cause);
    }
}
