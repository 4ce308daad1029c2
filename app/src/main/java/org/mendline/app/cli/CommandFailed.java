package org.mendline.app.cli;

/// A command could not do what was asked. The message is a sentence for the user.
final class CommandFailed extends RuntimeException {
    private final int exitCode;

    /// @param exitCode 1 if the data did not allow it, 2 if the call or the store was wrong
    CommandFailed(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
