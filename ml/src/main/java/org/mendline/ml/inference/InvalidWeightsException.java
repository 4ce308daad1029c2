package org.mendline.ml.inference;

import java.io.IOException;

/// A weight file that cannot be used; the message is a sentence for the user.
public final class InvalidWeightsException extends IOException {
    /// @param message what is wrong and what to do
    public InvalidWeightsException(String message) {
        super(message);
    }
}
