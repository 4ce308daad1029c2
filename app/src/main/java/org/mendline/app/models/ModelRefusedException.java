package org.mendline.app.models;

/// A decision on a model that may not be taken; the message is a sentence for the user.
public final class ModelRefusedException extends RuntimeException {
    /// @param message what is wrong and what to do
    public ModelRefusedException(String message) {
        super(message);
    }

    /// @param message what is wrong and what to do
    public ModelRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
